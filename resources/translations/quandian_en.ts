<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticlesModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>Reading %n file…</numerusform>
            <numerusform>Reading %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n article(s)…</source>
        <translation>
            <numerusform>Exporting %n article…</numerusform>
            <numerusform>Exporting %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) can&apos;t be read.</source>
        <translation>
            <numerusform>%n more file can&apos;t be read.</numerusform>
            <numerusform>%n more files can&apos;t be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n article imported.</numerusform>
            <numerusform>%n articles imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are here already.</source>
        <translation>
            <numerusform>%n article is here already.</numerusform>
            <numerusform>%n articles are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to {path}.</source>
        <translation>
            <numerusform>%n article written to {path}.</numerusform>
            <numerusform>%n articles written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameForm</name>
    <message numerus="yes">
        <source>%n row(s) are of this type, articles: {articles}.</source>
        <translation>
            <numerusform>%n row is of this type, articles: {articles}.</numerusform>
            <numerusform>%n rows are of this type, articles: {articles}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsPane</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s)</source>
        <translation>
            <numerusform>The first %n place</numerusform>
            <numerusform>The first %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message numerus="yes">
        <source>%n mention(s) have it, articles: {articles}.</source>
        <translation>
            <numerusform>%n mention has it, articles: {articles}.</numerusform>
            <numerusform>%n mentions have it, articles: {articles}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) show the change, articles: {articles}; none gets another label.</source>
        <translation>
            <numerusform>%n mention shows the change, articles: {articles}; it keeps its label.</numerusform>
            <numerusform>%n mentions show the change, articles: {articles}; none gets another label.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferLine</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>{name}: %n byte(s) are no text in this encoding, the first at byte {place}.</source>
        <translation>
            <numerusform>{name}: %n byte is no text in this encoding, at byte {place}.</numerusform>
            <numerusform>{name}: %n bytes are no text in this encoding, the first at byte {place}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message numerus="yes">
        <source>{type}, %n row(s): {text}</source>
        <translation>
            <numerusform>{type}, %n row: {text}</numerusform>
            <numerusform>{type}, %n rows: {text}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairsPopover</name>
    <message numerus="yes">
        <source>%n place(s) repaired</source>
        <translation>
            <numerusform>%n place repaired</numerusform>
            <numerusform>%n places repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only offered (?)</source>
        <translation>
            <numerusform>%n only offered (?)</numerusform>
            <numerusform>%n only offered (?)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message numerus="yes">
        <source>%n mention(s) fill it, articles: {articles}.</source>
        <translation>
            <numerusform>%n mention fills it, articles: {articles}.</numerusform>
            <numerusform>%n mentions fill it, articles: {articles}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameCard</name>
    <message numerus="yes">
        <source>Label “{text}” as {label} in %n place(s)</source>
        <translation>
            <numerusform>Label “{text}” as {label} in %n place</numerusform>
            <numerusform>Label “{text}” as {label} in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled already</source>
        <translation>
            <numerusform>%n labelled already</numerusform>
            <numerusform>%n labelled already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)  ↵</source>
        <translation>
            <numerusform>Label %n place  ↵</numerusform>
            <numerusform>Label %n places  ↵</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) offered</source>
        <translation>
            <numerusform>%n repair offered</numerusform>
            <numerusform>%n repairs offered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n mention(s) are deleted.</source>
        <translation>
            <numerusform>%n mention is deleted.</numerusform>
            <numerusform>%n mentions are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) get the other label.</source>
        <translation>
            <numerusform>%n mention gets the other label.</numerusform>
            <numerusform>%n mentions get the other label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are deleted.</source>
        <translation>
            <numerusform>%n row is deleted.</numerusform>
            <numerusform>%n rows are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay with other cells.</source>
        <translation>
            <numerusform>%n row stays with other cells.</numerusform>
            <numerusform>%n rows stay with other cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stated total(s) are released.</source>
        <translation>
            <numerusform>%n stated total is released.</numerusform>
            <numerusform>%n stated totals are released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is in %n article(s).</source>
        <translation>
            <numerusform>This is in %n article.</numerusform>
            <numerusform>This is in %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message numerus="yes">
        <source>{type}: %n row(s) proposed. {accept} accepts, {rows} corrects, {reject} rejects.</source>
        <translation>
            <numerusform>{type}: %n row proposed. {accept} accepts, {rows} corrects, {reject} rejects.</numerusform>
            <numerusform>{type}: %n rows proposed. {accept} accepts, {rows} corrects, {reject} rejects.</numerusform>
        </translation>
    </message>
</context>
</TS>
