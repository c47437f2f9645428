PRAGMA application_id = 1363427662;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE apart (
	first INTEGER NOT NULL, 
	second INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	CONSTRAINT pk_apart PRIMARY KEY (first, second), 
	CONSTRAINT fk_apart_first FOREIGN KEY(first) REFERENCES entity (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_apart_second FOREIGN KEY(second) REFERENCES entity (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_apart_author FOREIGN KEY(author) REFERENCES author (number) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "apart" VALUES(1,2,1,'2026-11-22T08:00:00.000Z');
CREATE TABLE article (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	title TEXT NOT NULL, 
	length INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	assignee TEXT, 
	notes TEXT NOT NULL, 
	author INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	is_deleted BOOLEAN NOT NULL, 
	CONSTRAINT pk_article PRIMARY KEY (number), 
	CONSTRAINT uq_article_id UNIQUE (id), 
	CONSTRAINT fk_article_author FOREIGN KEY(author) REFERENCES author (number) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "article" VALUES(1,'eaa6621c-e80f-58c1-bef7-9b63560e1405','34a9593a807d6a907346eb658fded578c0e179af32392ef5f6ab14db48e98623','唐山𠮷',12,0,'new',NULL,'',1,'2026-11-22T08:00:00.000Z',0);
CREATE TABLE author (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_author PRIMARY KEY (number), 
	CONSTRAINT uq_author_id UNIQUE (id)
);
INSERT INTO "author" VALUES(1,'a0000000-0000-4000-8000-000000000001','阿𠮷');
CREATE TABLE entity (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	note TEXT NOT NULL, 
	external_id TEXT NOT NULL, 
	author INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	CONSTRAINT pk_entity PRIMARY KEY (number), 
	CONSTRAINT uq_entity_id UNIQUE (id), 
	CONSTRAINT fk_entity_author FOREIGN KEY(author) REFERENCES author (number) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "entity" VALUES(1,'172da048-6191-41f9-a25a-eee477d0bf86','甲😀公司','甲😀公司','','',1,'2026-11-22T08:00:00.000Z');
INSERT INTO "entity" VALUES(2,'7d0254d4-0005-4b90-b522-b46ae3516aa9','野家','野家','','',1,'2026-11-22T08:00:00.000Z');
CREATE TABLE entity_alias (
	entity INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT pk_entity_alias PRIMARY KEY (entity, position), 
	CONSTRAINT fk_entity_alias_entity FOREIGN KEY(entity) REFERENCES entity (number) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "entity_alias" VALUES(1,0,'甲','甲');
CREATE TABLE evidence (
	frame INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (frame, position), 
	CONSTRAINT ck_evidence_not_empty CHECK (0 <= start AND start < "end"), 
	CONSTRAINT fk_evidence_frame FOREIGN KEY(frame) REFERENCES frame (number) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "evidence" VALUES(1,0,0,12);
CREATE TABLE filler (
	frame INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	role INTEGER NOT NULL, 
	mention INTEGER NOT NULL, 
	CONSTRAINT pk_filler PRIMARY KEY (frame, position), 
	CONSTRAINT fk_filler_frame FOREIGN KEY(frame) REFERENCES frame (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_filler_role FOREIGN KEY(role) REFERENCES role (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_filler_mention FOREIGN KEY(mention) REFERENCES mention (number) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "filler" VALUES(1,0,1,1);
INSERT INTO "filler" VALUES(1,1,1,2);
CREATE TABLE frame (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	article INTEGER NOT NULL, 
	frame_type INTEGER NOT NULL, 
	pairing TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_frame PRIMARY KEY (number), 
	CONSTRAINT uq_frame_id UNIQUE (id), 
	CONSTRAINT fk_frame_article FOREIGN KEY(article) REFERENCES article (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_frame_frame_type FOREIGN KEY(frame_type) REFERENCES frame_type (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_frame_author FOREIGN KEY(author) REFERENCES author (number) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "frame" VALUES(1,'f34a6a05-531f-43c6-82f4-b93846c59d72',1,1,'certain',0,1,'2026-11-22T08:00:00.000Z','備註😀');
CREATE TABLE frame_type (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	export_name TEXT NOT NULL, 
	"key" TEXT, 
	CONSTRAINT pk_frame_type PRIMARY KEY (number), 
	CONSTRAINT uq_frame_type_id UNIQUE (id)
);
INSERT INTO "frame_type" VALUES(1,'t-deal',0,'簽約','agreement','A');
INSERT INTO "frame_type" VALUES(2,'t-plan',1,'場景','scenario',NULL);
CREATE TABLE journal (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	action TEXT NOT NULL, 
	"of" INTEGER, 
	done INTEGER, 
	undone INTEGER, 
	name TEXT NOT NULL, 
	article TEXT, 
	author TEXT NOT NULL, 
	time TEXT NOT NULL, 
	format INTEGER NOT NULL, 
	changes TEXT, 
	CONSTRAINT pk_journal PRIMARY KEY (number)
);
INSERT INTO "journal" VALUES(1,'step-0','do',NULL,1,NULL,'mark',NULL,'a0000000-0000-4000-8000-000000000001','2026-11-22T08:00:00.000Z',1,'[["article",null,{"id":"eaa6621c-e80f-58c1-bef7-9b63560e1405","title":"唐山𠮷","sha256":"34a9593a807d6a907346eb658fded578c0e179af32392ef5f6ab14db48e98623","length":12,"position":0,"state":"new","assignee":null,"author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z"}]]');
INSERT INTO "journal" VALUES(2,'step-1','do',NULL,2,NULL,'mark',NULL,'a0000000-0000-4000-8000-000000000001','2026-11-22T08:00:00.000Z',1,'[["mention",null,{"id":"ce8502d6-8ba2-440d-94df-f28f15c4c593","article":"eaa6621c-e80f-58c1-bef7-9b63560e1405","spans":[[0,4]],"label":"l-company","author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z","origin":"hand"}],["entity",null,{"id":"172da048-6191-41f9-a25a-eee477d0bf86","name":"甲😀公司","author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z","aliases":["甲"]}],["link",null,{"mention":"ce8502d6-8ba2-440d-94df-f28f15c4c593","entity":"172da048-6191-41f9-a25a-eee477d0bf86","author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z"}]]');
INSERT INTO "journal" VALUES(3,'step-2','do',NULL,3,NULL,'mark',NULL,'a0000000-0000-4000-8000-000000000001','2026-11-22T08:00:00.000Z',1,'[["mention",null,{"id":"643ab053-18f5-4104-9f12-de81e2f9072a","article":"eaa6621c-e80f-58c1-bef7-9b63560e1405","spans":[[5,6],[7,8]],"label":"l-company","author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z","origin":"hand"}],["entity",null,{"id":"7d0254d4-0005-4b90-b522-b46ae3516aa9","name":"野家","author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z"}]]');
INSERT INTO "journal" VALUES(4,'step-3','do',NULL,4,NULL,'mark',NULL,'a0000000-0000-4000-8000-000000000001','2026-11-22T08:00:00.000Z',1,'[["frame",null,{"id":"f34a6a05-531f-43c6-82f4-b93846c59d72","article":"eaa6621c-e80f-58c1-bef7-9b63560e1405","type":"t-deal","fillers":[["r-party","ce8502d6-8ba2-440d-94df-f28f15c4c593"],["r-party","643ab053-18f5-4104-9f12-de81e2f9072a"]],"pairing":"certain","position":0,"author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z","evidence":[[0,12]],"note":"備註😀"}]]');
INSERT INTO "journal" VALUES(5,'step-4','do',NULL,5,NULL,'mark',NULL,'a0000000-0000-4000-8000-000000000001','2026-11-22T08:00:00.000Z',1,'[["stated_total",null,{"id":"bbf80844-0c28-4f3f-b578-8b1e5ae9bcf7","article":"eaa6621c-e80f-58c1-bef7-9b63560e1405","span":[0,2],"number":8,"exact":true,"frame_type":"t-deal","author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z"}],["apart",null,{"first":"172da048-6191-41f9-a25a-eee477d0bf86","second":"7d0254d4-0005-4b90-b522-b46ae3516aa9","author":"a0000000-0000-4000-8000-000000000001","time":"2026-11-22T08:00:00.000Z"}],["setting",null,{"id":"rules_off","value":"[\"glosses\"]"}]]');
INSERT INTO "journal" VALUES(6,'step-5','do',NULL,6,NULL,'mark',NULL,'a0000000-0000-4000-8000-000000000001','2026-11-22T08:00:00.000Z',1,'[["setting",null,{"id":"other","value":"1"}]]');
INSERT INTO "journal" VALUES(7,'step-5','undo',6,5,7,'mark',NULL,'a0000000-0000-4000-8000-000000000001','2026-11-22T16:25:28.785Z',1,NULL);
CREATE TABLE label (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	export_name TEXT NOT NULL, 
	color TEXT NOT NULL, 
	dark_color TEXT NOT NULL, 
	"key" INTEGER, 
	is_name BOOLEAN NOT NULL, 
	CONSTRAINT pk_label PRIMARY KEY (number), 
	CONSTRAINT uq_label_id UNIQUE (id)
);
INSERT INTO "label" VALUES(1,'l-person',0,'人名','person','#ee6677','#f08a96',1,1);
INSERT INTO "label" VALUES(2,'l-company',1,'機構😀','organization','#4477aa','#79aee5',2,1);
INSERT INTO "label" VALUES(3,'l-subject',2,'標的','subject','#b8860b','#ddb22f',NULL,0);
CREATE TABLE link (
	mention INTEGER NOT NULL, 
	entity INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	CONSTRAINT pk_link PRIMARY KEY (mention), 
	CONSTRAINT fk_link_mention FOREIGN KEY(mention) REFERENCES mention (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_link_entity FOREIGN KEY(entity) REFERENCES entity (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_link_author FOREIGN KEY(author) REFERENCES author (number) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "link" VALUES(1,1,1,'2026-11-22T08:00:00.000Z');
CREATE TABLE mention (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	article INTEGER NOT NULL, 
	label INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_mention PRIMARY KEY (number), 
	CONSTRAINT uq_mention_id UNIQUE (id), 
	CONSTRAINT fk_mention_article FOREIGN KEY(article) REFERENCES article (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mention_label FOREIGN KEY(label) REFERENCES label (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mention_author FOREIGN KEY(author) REFERENCES author (number) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "mention" VALUES(1,'ce8502d6-8ba2-440d-94df-f28f15c4c593',1,2,1,'2026-11-22T08:00:00.000Z','hand','');
INSERT INTO "mention" VALUES(2,'643ab053-18f5-4104-9f12-de81e2f9072a',1,2,1,'2026-11-22T08:00:00.000Z','hand','');
CREATE TABLE mention_span (
	article INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	mention INTEGER NOT NULL, 
	CONSTRAINT pk_mention_span PRIMARY KEY (article, start, "end", mention), 
	CONSTRAINT ck_mention_span_not_empty CHECK (0 <= start AND start < "end"), 
	CONSTRAINT fk_mention_span_article FOREIGN KEY(article) REFERENCES article (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mention_span_mention FOREIGN KEY(mention) REFERENCES mention (number) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "mention_span" VALUES(1,0,4,1);
INSERT INTO "mention_span" VALUES(1,5,6,2);
INSERT INTO "mention_span" VALUES(1,7,8,2);
CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('project','de737f34-f064-456a-b8d8-490e9cce2cb0');
INSERT INTO "meta" VALUES('created','2026-11-22T16:25:28Z');
INSERT INTO "meta" VALUES('schema_version','1');
INSERT INTO "meta" VALUES('nesting','none');
CREATE TABLE raw (
	article INTEGER NOT NULL, 
	bytes BLOB NOT NULL, 
	CONSTRAINT pk_raw PRIMARY KEY (article), 
	CONSTRAINT fk_raw_article FOREIGN KEY(article) REFERENCES article (number) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "raw" VALUES(1,X'E794B2F09F9880E585ACE58FB8E88887F0A0AEB7E9878EE5AEB600E7B0BDE7B484EDA080');
CREATE TABLE remembered (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_remembered PRIMARY KEY ("key")
);
CREATE TABLE role (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	frame_type INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	export_name TEXT NOT NULL, 
	least INTEGER NOT NULL, 
	most INTEGER, 
	CONSTRAINT pk_role PRIMARY KEY (number), 
	CONSTRAINT uq_role_id UNIQUE (id), 
	CONSTRAINT fk_role_frame_type FOREIGN KEY(frame_type) REFERENCES frame_type (number) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "role" VALUES(1,'r-party',1,0,'簽約方','party',2,NULL);
INSERT INTO "role" VALUES(2,'r-subject',1,1,'標的','subject',1,1);
CREATE TABLE role_label (
	role INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label INTEGER NOT NULL, 
	CONSTRAINT pk_role_label PRIMARY KEY (role, position), 
	CONSTRAINT fk_role_label_role FOREIGN KEY(role) REFERENCES role (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_role_label_label FOREIGN KEY(label) REFERENCES label (number) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "role_label" VALUES(1,0,1);
INSERT INTO "role_label" VALUES(1,1,2);
INSERT INTO "role_label" VALUES(2,0,3);
CREATE TABLE setting (
	id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (id)
);
INSERT INTO "setting" VALUES('rules_off','["glosses"]');
CREATE TABLE stated_total (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	article INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	stated INTEGER NOT NULL, 
	exact BOOLEAN NOT NULL, 
	frame_type INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	CONSTRAINT pk_stated_total PRIMARY KEY (number), 
	CONSTRAINT ck_stated_total_not_empty CHECK (0 <= start AND start < "end"), 
	CONSTRAINT uq_stated_total_id UNIQUE (id), 
	CONSTRAINT fk_stated_total_article FOREIGN KEY(article) REFERENCES article (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_stated_total_frame_type FOREIGN KEY(frame_type) REFERENCES frame_type (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_stated_total_author FOREIGN KEY(author) REFERENCES author (number) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "stated_total" VALUES(1,'bbf80844-0c28-4f3f-b578-8b1e5ae9bcf7',1,0,2,8,1,1,1,'2026-11-22T08:00:00.000Z');
CREATE INDEX ix_role_frame_type ON role (frame_type);
CREATE INDEX ix_entity_folded ON entity (folded);
CREATE INDEX ix_role_label_label ON role_label (label);
CREATE INDEX ix_mention_article ON mention (article);
CREATE INDEX ix_entity_alias_folded ON entity_alias (folded);
CREATE INDEX ix_apart_second ON apart (second);
CREATE INDEX ix_frame_article ON frame (article, frame_type);
CREATE INDEX ix_stated_total_article ON stated_total (article);
CREATE INDEX ix_mention_span_mention ON mention_span (mention);
CREATE INDEX ix_link_entity ON link (entity);
CREATE INDEX ix_filler_mention ON filler (mention);
COMMIT;
