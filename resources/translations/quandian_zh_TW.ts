<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles done, of all</source>
        <translation>已完成／全部文章</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>篩選文章</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>, in </source>
        <translation>，位於</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 個標記</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>What the text may mean</source>
        <translation>文字可能的意思</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n 個選項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>selected</source>
        <translation>所選文字</translation>
    </message>
    <message>
        <source>becomes {label}</source>
        <translation>標註為{label}</translation>
    </message>
    <message>
        <source>{before} becomes {label}</source>
        <translation>{before}改為{label}</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新增…</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Label, key {key}</source>
        <translation>標籤，按鍵 {key}</translation>
    </message>
    <message>
        <source>{name}: press {key}, Shift+{key} arms it</source>
        <translation>{name}：按 {key} 標註，按 Shift+{key} 連續標註</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{kind}: {parts} — letters fill, {key} starts the next, Esc ends.</source>
        <translation>{kind}：{parts} — 按字母填入，按 {key} 開始下一項，按 Esc 結束。</translation>
    </message>
</context>
<context>
    <name>ColorFields</name>
    <message>
        <source>Colors: arrow keys, Space takes both at once</source>
        <translation>顏色：方向鍵移動，空白鍵一次選定兩色</translation>
    </message>
    <message>
        <source>On the light paper</source>
        <translation>淺色底</translation>
    </message>
    <message>
        <source>On the dark paper</source>
        <translation>深色底</translation>
    </message>
    <message>
        <source>{name} has the same color.</source>
        <translation>「{name}」也用這個顏色。</translation>
    </message>
    <message>
        <source>Stands out from the paper, {ratio} : 1.</source>
        <translation>在底色上看得清楚，{ratio} : 1。</translation>
    </message>
    <message>
        <source>Hard to see on the paper: {ratio} : 1, at least {least} : 1 is needed.</source>
        <translation>在底色上不易看清：{ratio} : 1，至少需要 {least} : 1。</translation>
    </message>
    <message>
        <source>Take {color}</source>
        <translation>改用 {color}</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>All commands</source>
        <translation>所有指令</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>輸入想做的事</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>搜尋指令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>沒有這個名稱的指令。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>正在讀取 %n 個檔案…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n article(s)…</source>
        <translation>
            <numerusform>正在匯出 %n 篇文章…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新專案</translation>
    </message>
    <message>
        <source>Quandian projects</source>
        <translation>圈點專案</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>Import texts</source>
        <translation>匯入文字檔</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字檔</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) can&apos;t be read.</source>
        <translation>
            <numerusform>另有 %n 個檔案無法讀取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>已匯入 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are here already.</source>
        <translation>
            <numerusform>%n 篇文章已在專案中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>匯入已停止。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>匯出已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to {path}.</source>
        <translation>
            <numerusform>已將 %n 篇文章寫入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>沒有可重做的步驟。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>沒有可復原的步驟。</translation>
    </message>
    <message>
        <source>“{title}” is deleted; {key} brings it back.</source>
        <translation>已刪除「{title}」；按 {key} 可復原。</translation>
    </message>
    <message>
        <source>Copied with labels.</source>
        <translation>已連同標籤複製。</translation>
    </message>
    <message>
        <source>Select words or a mention first.</source>
        <translation>請先選取文字或標記。</translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation>標註：{name}</translation>
    </message>
    <message>
        <source>Arm: {name}</source>
        <translation>連續標註：{name}</translation>
    </message>
    <message>
        <source>Panel: {name}</source>
        <translation>面板：{name}</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>佈景主題：{name}</translation>
    </message>
    <message>
        <source>Quandian {version}: read a Chinese article, mark what it says.</source>
        <translation>圈點 {version}：讀中文文章，標出文中所述。</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新增專案…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>開啟專案…</translation>
    </message>
    <message>
        <source>Import texts…</source>
        <translation>匯入文字檔…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Find in the whole project</source>
        <translation>在整個專案中尋找</translation>
    </message>
    <message>
        <source>Label all the same…</source>
        <translation>標註所有相同文字…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫備註</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>文章備註</translation>
    </message>
    <message>
        <source>Edit the name</source>
        <translation>編輯名稱</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史</translation>
    </message>
    <message>
        <source>Guidelines beside the text</source>
        <translation>顯示標註準則</translation>
    </message>
    <message>
        <source>Import guidelines…</source>
        <translation>匯入標註準則…</translation>
    </message>
    <message>
        <source>Export guidelines…</source>
        <translation>匯出標註準則…</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一個問題</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一個問題</translation>
    </message>
    <message>
        <source>Go to a place…</source>
        <translation>前往位置…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一個位置</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一個位置</translation>
    </message>
    <message>
        <source>Copy with labels, as Markdown</source>
        <translation>連同標籤複製為 Markdown</translation>
    </message>
    <message>
        <source>Labels, frames and rules…</source>
        <translation>標籤、表和規則…</translation>
    </message>
    <message>
        <source>Trim blanks and punctuation</source>
        <translation>去除首尾空白和標點</translation>
    </message>
    <message>
        <source>Mentions with names</source>
        <translation>標記顯示標籤名稱</translation>
    </message>
    <message>
        <source>Mentions without names</source>
        <translation>標記只顯示底線</translation>
    </message>
    <message>
        <source>Mentions hardly seen</source>
        <translation>標記淡化顯示</translation>
    </message>
    <message>
        <source>Read as received</source>
        <translation>閱讀：原文</translation>
    </message>
    <message>
        <source>Read repaired</source>
        <translation>閱讀：修復</translation>
    </message>
    <message>
        <source>Read Simplified</source>
        <translation>閱讀：简体</translation>
    </message>
    <message>
        <source>Read Traditional · Taiwan</source>
        <translation>閱讀：繁體・台灣</translation>
    </message>
    <message>
        <source>Read Traditional · Hong Kong</source>
        <translation>閱讀：繁體・香港</translation>
    </message>
    <message>
        <source>Show the repairs</source>
        <translation>顯示修復處</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation>完成，前往下一篇</translation>
    </message>
    <message>
        <source>Delete the article</source>
        <translation>刪除文章</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一個窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一個窗格</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有指令</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Text as usual</source>
        <translation>預設文字大小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>About Quandian</source>
        <translation>關於圈點</translation>
    </message>
    <message>
        <source>Page of the panel</source>
        <translation>面板的一頁</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Arm the label</source>
        <translation>連續標註</translation>
    </message>
    <message>
        <source>Next mention or proposal</source>
        <translation>下一處標記或建議</translation>
    </message>
    <message>
        <source>Previous mention or proposal</source>
        <translation>上一處標記或建議</translation>
    </message>
    <message>
        <source>Next of the same label</source>
        <translation>下一個同標籤標記</translation>
    </message>
    <message>
        <source>Previous of the same label</source>
        <translation>上一個同標籤標記</translation>
    </message>
    <message>
        <source>Next of the same name</source>
        <translation>下一個同名標記</translation>
    </message>
    <message>
        <source>Previous of the same name</source>
        <translation>上一個同名標記</translation>
    </message>
    <message>
        <source>What is known of the mention</source>
        <translation>標記資訊</translation>
    </message>
    <message>
        <source>Select on to the end of a phrase</source>
        <translation>向後選取到短語結尾</translation>
    </message>
    <message>
        <source>Select back to the start of a phrase</source>
        <translation>向前選取到短語開頭</translation>
    </message>
    <message>
        <source>Select the next quoted name</source>
        <translation>選取下一個引號內的名稱</translation>
    </message>
    <message>
        <source>Select the quoted name before</source>
        <translation>選取上一個引號內的名稱</translation>
    </message>
    <message>
        <source>Delete the mention</source>
        <translation>刪除標記</translation>
    </message>
    <message>
        <source>End of the mention back</source>
        <translation>標記結尾左移</translation>
    </message>
    <message>
        <source>End of the mention on</source>
        <translation>標記結尾右移</translation>
    </message>
    <message>
        <source>Start of the mention back</source>
        <translation>標記開頭左移</translation>
    </message>
    <message>
        <source>Start of the mention on</source>
        <translation>標記開頭右移</translation>
    </message>
    <message>
        <source>Add the selection to the mention</source>
        <translation>把選取的文字加到標記</translation>
    </message>
    <message>
        <source>Take the piece at the caret away</source>
        <translation>去掉游標處的一段</translation>
    </message>
    <message>
        <source>Bind or release a stated total</source>
        <translation>設定或取消文中總數</translation>
    </message>
    <message>
        <source>Mend the finding that is shown</source>
        <translation>修正所示的問題</translation>
    </message>
    <message>
        <source>Readings of the sentence</source>
        <translation>這句話的讀法</translation>
    </message>
    <message>
        <source>Accept the proposal</source>
        <translation>接受建議</translation>
    </message>
    <message>
        <source>Reject the proposal</source>
        <translation>拒絕建議</translation>
    </message>
    <message>
        <source>Disarm, close, deselect</source>
        <translation>停止連續標註、關閉、取消選取</translation>
    </message>
    <message>
        <source>Fill the cell</source>
        <translation>填入儲存格</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>清空儲存格</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>刪除此項</translation>
    </message>
    <message>
        <source>Swap the cell with the one above</source>
        <translation>與上一列的儲存格交換</translation>
    </message>
    <message>
        <source>Swap the cell with the one below</source>
        <translation>與下一列的儲存格交換</translation>
    </message>
    <message>
        <source>Confirm or doubt the pairing</source>
        <translation>確認配對，或改為未定</translation>
    </message>
    <message>
        <source>Confirm the pairing of all rows</source>
        <translation>確認所有列的配對</translation>
    </message>
    <message>
        <source>Accept the rows</source>
        <translation>接受這些列</translation>
    </message>
    <message>
        <source>Next name of the sentence</source>
        <translation>句中的下一個名稱</translation>
    </message>
    <message>
        <source>Name of the sentence before</source>
        <translation>句中的上一個名稱</translation>
    </message>
    <message>
        <source>Next likely pairing</source>
        <translation>下一種配對</translation>
    </message>
    <message>
        <source>Pairing before</source>
        <translation>上一種配對</translation>
    </message>
    <message>
        <source>Add a row below</source>
        <translation>在下面加一列</translation>
    </message>
</context>
<context>
    <name>CountingCard</name>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>數的是什麼</translation>
    </message>
    <message>
        <source>Enter binds · ↑↓ what is counted · Esc leaves</source>
        <translation>Enter 設定 · ↑↓ 選類型 · Esc 取消</translation>
    </message>
    <message>
        <source>How many does “{text}” state?</source>
        <translation>「{text}」說的是多少？</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>One step: undo takes all of it back. A copy of the project is made first.</source>
        <translation>這是一個步驟，可整個復原；事先會備份專案。</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>The sentence can be read as</source>
        <translation>這句話可以讀作</translation>
    </message>
    <message>
        <source>Pairing before</source>
        <translation>上一種配對</translation>
    </message>
    <message>
        <source>Next likely pairing</source>
        <translation>下一種配對</translation>
    </message>
    <message>
        <source>Accept the rows</source>
        <translation>接受這些列</translation>
    </message>
    <message>
        <source>Pairing {at} of {count}</source>
        <translation>配對 {at}/{count}</translation>
    </message>
    <message>
        <source>{swap} swaps with the row below, {name} next name, {confirm} confirms.</source>
        <translation>{swap} 與下一列交換，{name} 換下一個名稱，{confirm} 確認配對。</translation>
    </message>
</context>
<context>
    <name>DraftTable</name>
    <message>
        <source>Rows of the reading, to be corrected</source>
        <translation>此讀法的各列，可修改</translation>
    </message>
</context>
<context>
    <name>FindingLook</name>
    <message>
        <source>F: {fix}</source>
        <translation>F：{fix}</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Enter goes to the place, F mends what has one way.</source>
        <translation>按 Enter 前往該處，按 F 修正只有一種改法的問題。</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Nothing is wrong that the rules can see.</source>
        <translation>沒有檢查出問題。</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Enter: done · Esc: not yet</source>
        <translation>Enter：完成 · Esc：繼續標</translation>
    </message>
    <message>
        <source>Reason, kept with the notes of the article</source>
        <translation>原因，記入文章備註</translation>
    </message>
    <message>
        <source>What the article states does not add up: {totals}. Why is it done?</source>
        <translation>與文中所稱的數目不符：{totals}。為什麼算完成？</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Apply  ↵</source>
        <translation>套用  ↵</translation>
    </message>
    <message>
        <source>Discard  Esc</source>
        <translation>放棄  Esc</translation>
    </message>
    <message>
        <source>Name  F2</source>
        <translation>名稱  F2</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <translation>匯出名稱</translation>
    </message>
    <message>
        <source>Exports will say {new} where they said {old}.</source>
        <translation>匯出檔中的 {old} 將改為 {new}。</translation>
    </message>
    <message>
        <source>What reads the exports has to know the new name.</source>
        <translation>讀取匯出檔的程式須改用新名稱。</translation>
    </message>
    <message>
        <source>Proposals know it as {name} and will not find it any more.</source>
        <translation>自動建議以 {name} 辨認它，之後將找不到。</translation>
    </message>
</context>
<context>
    <name>FrameForm</name>
    <message>
        <source>Name of the frame type</source>
        <translation>表的名稱</translation>
    </message>
    <message>
        <source>Letter that starts one in the article</source>
        <translation>在文章中新增一項的字母</translation>
    </message>
    <message>
        <source>{key} means something else in the article already: {command}.</source>
        <translation>{key} 在文章中已有別的用途：{command}。</translation>
    </message>
    <message>
        <source>reject a proposal</source>
        <translation>不採納建議</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are of this type, articles: {articles}.</source>
        <translation>
            <numerusform>這種表共有 %n 項，分布於 {articles} 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new frame type.</source>
        <translation>新的表。</translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中沒有任何變動。</translation>
    </message>
</context>
<context>
    <name>FramesPage</name>
    <message>
        <source>Press {key} in a clause of the article, then the letters of: {roles}. Or type into the row above, cell by cell.</source>
        <translation>在文章的子句中按 {key}，再按這些角色旁的字母：{roles}。也可以在上方逐格輸入。</translation>
    </message>
    <message>
        <source>Type into the row above, cell by cell.</source>
        <translation>請在上方逐格輸入。</translation>
    </message>
    <message>
        <source>Frame types and roles</source>
        <translation>表和角色</translation>
    </message>
    <message>
        <source>Add a role  Ins</source>
        <translation>新增角色  Ins</translation>
    </message>
    <message>
        <source>Add a frame type  T</source>
        <translation>新增表  T</translation>
    </message>
    <message>
        <source>Merge…  M</source>
        <translation>合併…  M</translation>
    </message>
    <message>
        <source>Delete…  Del</source>
        <translation>刪除…  Del</translation>
    </message>
    <message>
        <source>Up  Alt+↑</source>
        <translation>上移  Alt+↑</translation>
    </message>
    <message>
        <source>Down  Alt+↓</source>
        <translation>下移  Alt+↓</translation>
    </message>
    <message>
        <source>New frame type</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>新角色</translation>
    </message>
    <message>
        <source>Frame type {name}, {export_name}, key {key}, rows: {count}</source>
        <translation>表 {name}，{export_name}，按鍵 {key}，項數：{count}</translation>
    </message>
    <message>
        <source>Role {name} of {kind}, {export_name}, fillers: {counts}</source>
        <translation>{kind}的角色 {name}，{export_name}，個數：{counts}</translation>
    </message>
    <message>
        <source>Delete the role “{name}”</source>
        <translation>刪除角色「{name}」</translation>
    </message>
    <message>
        <source>Delete the type “{name}”</source>
        <translation>刪除表「{name}」</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>FramesTable</name>
    <message>
        <source>A row for each. Type or press Enter to fill a cell, Delete to empty it, Shift+Delete to delete the row.</source>
        <translation>每項一列。輸入文字或按 Enter 填入儲存格，按 Delete 清空，按 Shift+Delete 刪除此項。</translation>
    </message>
</context>
<context>
    <name>GoBar</name>
    <message>
        <source>Go to a place</source>
        <translation>前往位置</translation>
    </message>
    <message>
        <source>Offset or paragraph</source>
        <translation>字元位置或段落</translation>
    </message>
    <message>
        <source>Offset, or ¶ and a paragraph</source>
        <translation>字元位置，或 ¶ 加段落編號</translation>
    </message>
    <message>
        <source>0–{last}, ¶1–{paragraphs}</source>
        <translation>0–{last}，¶1–{paragraphs}</translation>
    </message>
</context>
<context>
    <name>Guidelines</name>
    <message>
        <source>Import guidelines</source>
        <translation>匯入標註準則</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Export guidelines</source>
        <translation>匯出標註準則</translation>
    </message>
    <message>
        <source>The guidelines are written to {path}.</source>
        <translation>標註準則已寫入 {path}。</translation>
    </message>
</context>
<context>
    <name>GuidelinesPane</name>
    <message>
        <source>Guidelines, as Markdown</source>
        <translation>標註準則（Markdown）</translation>
    </message>
    <message>
        <source>No guidelines yet. Press F2 to write some, or import a Markdown file.</source>
        <translation>還沒有標註準則。按 F2 開始寫，或匯入 Markdown 檔案。</translation>
    </message>
    <message>
        <source>Find in the guidelines</source>
        <translation>在準則中尋找</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>標註準則</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>關閉準則</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>GuidelinesSheet</name>
    <message>
        <source>Guidelines</source>
        <translation>標註準則</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>labelled {label}</source>
        <translation>標為{label}</translation>
    </message>
    <message>
        <source>a proposal accepted as {label}</source>
        <translation>採納建議，標為{label}</translation>
    </message>
    <message>
        <source>imported as {label}</source>
        <translation>匯入為{label}</translation>
    </message>
    <message>
        <source>a label that is gone</source>
        <translation>已刪除的標籤</translation>
    </message>
    <message>
        <source>name: {name}</source>
        <translation>名稱：{name}</translation>
    </message>
    <message>
        <source>name: {before} → {after}</source>
        <translation>名稱：{before} → {after}</translation>
    </message>
    <message>
        <source>no longer named {name}</source>
        <translation>不再屬於名稱 {name}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>調整順序</translation>
    </message>
    <message>
        <source>certain which belongs to which</source>
        <translation>配對已確定</translation>
    </message>
    <message>
        <source>not certain which belongs to which</source>
        <translation>配對未確定</translation>
    </message>
    <message>
        <source>called {name}</source>
        <translation>名為 {name}</translation>
    </message>
    <message>
        <source>also called {name}</source>
        <translation>又稱 {name}</translation>
    </message>
    <message>
        <source>no longer called {name}</source>
        <translation>不再稱 {name}</translation>
    </message>
    <message>
        <source>external id: {id}</source>
        <translation>外部編號：{id}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>備註：{note}</translation>
    </message>
    <message>
        <source>note taken away</source>
        <translation>刪除備註</translation>
    </message>
    <message>
        <source>undone: {what}</source>
        <translation>已復原：{what}</translation>
    </message>
    <message>
        <source>done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History of {text}</source>
        <translation>{text} 的歷史</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>歷史</translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Places in the project</source>
        <translation>專案中的位置</translation>
    </message>
    <message>
        <source>Enter goes to the place.</source>
        <translation>Enter 跳到該處。</translation>
    </message>
</context>
<context>
    <name>HitsPane</name>
    <message>
        <source>Find in the whole project</source>
        <translation>在整個專案中尋找</translation>
    </message>
    <message>
        <source>In any spelling</source>
        <translation>任何寫法</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>沒有找到。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s)</source>
        <translation>
            <numerusform>前 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} read…</source>
        <translation>已讀 {done} / {all}…</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name of the label</source>
        <translation>標籤名稱</translation>
    </message>
    <message>
        <source>Key, 1 to 9</source>
        <translation>按鍵，1 到 9</translation>
    </message>
    <message>
        <source>Its mentions are names</source>
        <translation>其標記是名稱</translation>
    </message>
    <message>
        <source>Names are listed in the panel, each with its mentions.</source>
        <translation>名稱會列在面板中，並附上其標記。</translation>
    </message>
    <message>
        <source>In the list of names</source>
        <translation>名稱列表</translation>
    </message>
    <message>
        <source>A new label.</source>
        <translation>新的標籤。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) have it, articles: {articles}.</source>
        <translation>
            <numerusform>共有 %n 個標記，分布於 {articles} 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中沒有任何變動。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) show the change, articles: {articles}; none gets another label.</source>
        <translation>
            <numerusform>%n 個標記的樣子會改變，分布於 {articles} 篇文章；標籤都不變。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its mentions leave the list of names.</source>
        <translation>其標記將離開名稱列表。</translation>
    </message>
    <message>
        <source>Its mentions join the list of names.</source>
        <translation>其標記將加入名稱列表。</translation>
    </message>
    <message>
        <source>This is “{name}”, as the article shows it.</source>
        <translation>這是文章中的「{name}」。</translation>
    </message>
    <message>
        <source>{key} is the key of {name}.</source>
        <translation>{key} 是「{name}」的按鍵。</translation>
    </message>
    <message>
        <source>Swap the keys</source>
        <translation>交換按鍵</translation>
    </message>
    <message>
        <source>{name} has no key then.</source>
        <translation>「{name}」將沒有按鍵。</translation>
    </message>
    <message>
        <source>{name} gets the key {key}.</source>
        <translation>「{name}」的按鍵改為 {key}。</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Add a label  Ins</source>
        <translation>新增標籤  Ins</translation>
    </message>
    <message>
        <source>Merge…  M</source>
        <translation>合併…  M</translation>
    </message>
    <message>
        <source>Split…  P</source>
        <translation>拆分…  P</translation>
    </message>
    <message>
        <source>Delete…  Del</source>
        <translation>刪除…  Del</translation>
    </message>
    <message>
        <source>Up  Alt+↑</source>
        <translation>上移  Alt+↑</translation>
    </message>
    <message>
        <source>Down  Alt+↓</source>
        <translation>下移  Alt+↓</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>{name}, {export_name}, key {key}, mentions: {count}</source>
        <translation>{name}，{export_name}，按鍵 {key}，標記數：{count}</translation>
    </message>
    <message>
        <source>Delete the label “{name}”</source>
        <translation>刪除標籤「{name}」</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>LikelyLine</name>
    <message>
        <source>Join  ↵</source>
        <translation>合併  ↵</translation>
    </message>
    <message>
        <source>Never  N</source>
        <translation>不合併  N</translation>
    </message>
    <message>
        <source>Enter makes them one name, N remembers that they never are.</source>
        <translation>按 Enter 合併為一個名稱，按 N 記住兩者是不同名稱。</translation>
    </message>
    <message>
        <source>{longer} · {shorter}: one name?</source>
        <translation>{longer}・{shorter}：是同一名稱？</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>The label on the light paper</source>
        <translation>標籤在淺色底上的樣子</translation>
    </message>
    <message>
        <source>The label on the dark paper</source>
        <translation>標籤在深色底上的樣子</translation>
    </message>
</context>
<context>
    <name>MentionFacts</name>
    <message>
        <source>{name}, once here</source>
        <translation>{name}，本文 1 處</translation>
    </message>
    <message>
        <source>{name}, {count} times here</source>
        <translation>{name}，本文 {count} 處</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>By</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>MentionMenu</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete the mention</source>
        <translation>刪除標記</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>開啟最近的專案</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景主題</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>MergeDeed</name>
    <message>
        <source>Into (arrow keys choose)</source>
        <translation>併入（方向鍵選擇）</translation>
    </message>
    <message>
        <source>Merge “{name}” into another one</source>
        <translation>把「{name}」併入另一個</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>No article yet.

Drop text files here, or press Ctrl+O to import some.</source>
        <translation>還沒有文章。

請將文字檔拖放到這裡，或按 Ctrl+O 匯入。</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Where the mentions are</source>
        <translation>標記的位置</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又稱</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>每行一個</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部編號</translation>
    </message>
    <message>
        <source>Never the same as</source>
        <translation>絕非</translation>
    </message>
    <message>
        <source>The name {name}</source>
        <translation>名稱 {name}</translation>
    </message>
    <message>
        <source>Let {name} join again</source>
        <translation>允許再與 {name} 合併</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>The name</source>
        <translation>名稱</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>A name of its own</source>
        <translation>單獨成為一個名稱</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Enter or the right arrow shows the mentions of a name, / filters, F2 renames. Of several names G makes one, N remembers that they never are; U takes a mention out of its name.</source>
        <translation>按 Enter 或向右鍵顯示名稱的標記，按 / 篩選，按 F2 重新命名。選取多個名稱時，按 G 合併，按 N 記住它們是不同名稱；按 U 將標記移出名稱。</translation>
    </message>
</context>
<context>
    <name>NameMenu</name>
    <message>
        <source>Make one name of them</source>
        <translation>合併為一個名稱</translation>
    </message>
    <message>
        <source>Never the same</source>
        <translation>絕非同一個</translation>
    </message>
    <message>
        <source>A name of its own</source>
        <translation>單獨成為一個名稱</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>{name}, {labels}; {text}</source>
        <translation>{name}，{labels}；{text}</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 個標記</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展開</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收合</translation>
    </message>
    <message>
        <source>{name}, {labels}, {count}, {state}</source>
        <translation>{name}，{labels}，{count}，{state}</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Filter the names</source>
        <translation>篩選名稱</translation>
    </message>
    <message>
        <source>The mentions are still being read.</source>
        <translation>標記還在讀取中。</translation>
    </message>
    <message>
        <source>No name reads like this.</source>
        <translation>沒有符合的名稱。</translation>
    </message>
    <message>
        <source>Select words in the article and press the key of a label: {keys}.</source>
        <translation>在文章中選取文字，再按標籤的按鍵：{keys}。</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>↵ keeps it · Shift+↵ new line · Esc</source>
        <translation>↵ 儲存 · Shift+↵ 換行 · Esc 放棄</translation>
    </message>
    <message>
        <source>Note on {text}</source>
        <translation>備註：{text}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the notice</source>
        <translation>關閉通知</translation>
    </message>
</context>
<context>
    <name>OfferLine</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>pairing not sure</source>
        <translation>配對未定</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>{total} in all</source>
        <translation>合計 {total}</translation>
    </message>
    <message>
        <source>as the article states</source>
        <translation>與文中相符</translation>
    </message>
</context>
<context>
    <name>OfferLines</name>
    <message>
        <source>{type}: {reading}</source>
        <translation>{type}：{reading}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>One to one, in order</source>
        <translation>逐項對應</translation>
    </message>
    <message>
        <source>One for each clause</source>
        <translation>合為一項</translation>
    </message>
    <message>
        <source>Each by all of them</source>
        <translation>每項皆由全體</translation>
    </message>
    <message>
        <source>Each with each</source>
        <translation>兩兩組合</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What the article says</source>
        <translation>文中所述</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>檢查</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>F2 goes to the name, Alt and the arrows up and down move, Delete deletes, Insert adds.</source>
        <translation>F2 改名稱，Alt 加上下方向鍵移動，Delete 刪除，Insert 新增。</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>Press on a mention or select words for {role}; Esc leaves the cell.</source>
        <translation>點選標記或選取文字，填入「{role}」；Esc 取消。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>How the text reads</source>
        <translation>文字預覽</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略過</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n byte(s) are no text in this encoding, the first at byte {place}.</source>
        <translation>
            <numerusform>{name}：有 %n 個位元組不符合此編碼，第一個在位元組 {place}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: which encoding is it? Look whether it reads well.</source>
        <translation>{name}：是哪種編碼？請確認文字可以正常閱讀。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The language changes at the next start.</source>
        <translation>語言將在下次啟動時變更。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposals</source>
        <translation>建議</translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message>
        <source>Nothing is proposed for this article.</source>
        <translation>這篇文章沒有建議。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>An article of over 100,000 characters is not looked through for proposals. {total} and {rows} look around the caret.</source>
        <translation>超過 100,000 字的文章不會整篇尋找建議。{total} 和 {rows} 會查看游標前後的文字。</translation>
    </message>
    <message>
        <source>{type} {number}: “{text}”</source>
        <translation>{type} {number}：「{text}」</translation>
    </message>
    <message numerus="yes">
        <source>{type}, %n row(s): {text}</source>
        <translation>
            <numerusform>{type} %n 項：{text}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading</source>
        <translation>閱讀文本</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>{history}: history · {note}: note</source>
        <translation>{history} 歷史 · {note} 備註</translation>
    </message>
    <message>
        <source>Select a mention, a row or a name to write a note on it.</source>
        <translation>請先選取一個標記、一項或一個名稱，再寫備註。</translation>
    </message>
    <message>
        <source>Select a name, or a mention of one, to edit it.</source>
        <translation>請先選取一個名稱或它的標記，再編輯。</translation>
    </message>
</context>
<context>
    <name>RepairsPopover</name>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Places that were repaired</source>
        <translation>修復之處</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) repaired</source>
        <translation>
            <numerusform>已修復 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only offered (?)</source>
        <translation>
            <numerusform>%n 處僅建議（?）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Name of the role</source>
        <translation>角色名稱</translation>
    </message>
    <message>
        <source>Labels it takes (Space checks, Alt+↑ and Alt+↓ move)</source>
        <translation>可填入的標籤（空白鍵勾選，Alt+↑、Alt+↓ 移動）</translation>
    </message>
    <message>
        <source>Wants at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Takes at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Text that is typed into a cell becomes {label}, the first of them.</source>
        <translation>在儲存格中輸入的文字會標為第一個：{label}。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) fill it, articles: {articles}.</source>
        <translation>
            <numerusform>填有 %n 個標記，分布於 {articles} 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new role.</source>
        <translation>新的角色。</translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中沒有任何變動。</translation>
    </message>
    <message>
        <source>What is {labels} and fills it stays, and Findings will name it.</source>
        <translation>已填入的{labels}會保留，並在「檢查」中列出。</translation>
    </message>
    <message>
        <source>Rows with too few or too many stay, and Findings will name them.</source>
        <translation>個數不符的項會保留，並在「檢查」中列出。</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Empty the cell</source>
        <translation>清空儲存格</translation>
    </message>
    <message>
        <source>Swap with the cell above</source>
        <translation>與上面的儲存格交換</translation>
    </message>
    <message>
        <source>Swap with the cell below</source>
        <translation>與下面的儲存格交換</translation>
    </message>
    <message>
        <source>Confirm the pairing</source>
        <translation>確認配對</translation>
    </message>
    <message>
        <source>Confirm the pairing of all rows</source>
        <translation>確認所有列的配對</translation>
    </message>
    <message>
        <source>Add a row below</source>
        <translation>在下面加一列</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>刪除此項</translation>
    </message>
    <message>
        <source>Doubt the pairing</source>
        <translation>配對改為未定</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>One more: {role}</source>
        <translation>再加一個：{role}</translation>
    </message>
    <message>
        <source>{role} is missing</source>
        <translation>缺少{role}</translation>
    </message>
    <message>
        <source>{role}, empty</source>
        <translation>{role}，空白</translation>
    </message>
    <message>
        <source>{text}, {role}, not certain which belongs to which</source>
        <translation>{text}，{role}，配對未定</translation>
    </message>
    <message>
        <source>{text}, {role}</source>
        <translation>{text}，{role}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>May a mention lie within another one?</source>
        <translation>標記中可以再有標記嗎？</translation>
    </message>
    <message>
        <source>No: only the outermost is labelled</source>
        <translation>不可以：只標最外層</translation>
    </message>
    <message>
        <source>北汀理工大學臨嶼研究院 is one organization; 臨嶼 in it is not labelled.</source>
        <translation>北汀理工大學臨嶼研究院是一個機構，其中的臨嶼不標。</translation>
    </message>
    <message>
        <source>Only places within organizations</source>
        <translation>只有機構中的地名可以</translation>
    </message>
    <message>
        <source>北汀理工大學臨嶼研究院 is an organization, and 臨嶼 in it a place.</source>
        <translation>北汀理工大學臨嶼研究院是機構，其中的臨嶼標為地名。</translation>
    </message>
    <message>
        <source>Yes: anything within anything, also across edges</source>
        <translation>可以：任何標記都可以包含或交叉</translation>
    </message>
    <message>
        <source>臨嶼市副市長何景嵐 can be a person, with a place and a title in it.</source>
        <translation>臨嶼市副市長何景嵐可標為人名，其中再標地名和職務。</translation>
    </message>
    <message>
        <source>Apply  ↵</source>
        <translation>套用  ↵</translation>
    </message>
    <message>
        <source>Discard  Esc</source>
        <translation>放棄  Esc</translation>
    </message>
    <message>
        <source>Whether blanks and punctuation at the edges of a selection are left out is each annotator&apos;s own choice: menu Edit, Trim blanks and punctuation.</source>
        <translation>是否去除選取範圍首尾的空白和標點，由各人自行決定：選單「編輯」中的「去除首尾空白和標點」。</translation>
    </message>
    <message>
        <source>What is labelled stays as it is; Findings will name what is against the rule.</source>
        <translation>已有的標記不變；不符規則的會在「檢查」中列出。</translation>
    </message>
</context>
<context>
    <name>SameCard</name>
    <message>
        <source>In the whole project</source>
        <translation>整個專案</translation>
    </message>
    <message>
        <source>Label all the same</source>
        <translation>標註所有相同文字</translation>
    </message>
    <message>
        <source>Select words, or a mention, to label all the same.</source>
        <translation>請先選取文字或標記，再標註所有相同文字。</translation>
    </message>
    <message>
        <source>Looking for “{text}”: {done} of {all} articles…</source>
        <translation>正在尋找「{text}」：第 {done} / {all} 篇…</translation>
    </message>
    <message>
        <source>“{text}” is labelled everywhere.</source>
        <translation>「{text}」已全部標註。</translation>
    </message>
    <message numerus="yes">
        <source>Label “{text}” as {label} in %n place(s)</source>
        <translation>
            <numerusform>將 %n 處「{text}」標註為{label}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is labelled wherever it stands here</source>
        <translation>「{text}」在本文中已全部標註</translation>
    </message>
    <message numerus="yes">
        <source>%n labelled already</source>
        <translation>
            <numerusform>%n 處已標註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)  ↵</source>
        <translation>
            <numerusform>標註 %n 處  ↵</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameList</name>
    <message>
        <source>Places to label</source>
        <translation>要標註的位置</translation>
    </message>
    <message>
        <source>Space checks a place, A all, Enter labels what is checked.</source>
        <translation>按空白鍵勾選，按 A 全選，按 Enter 標註勾選的位置。</translation>
    </message>
</context>
<context>
    <name>SameModel</name>
    <message>
        <source>checked</source>
        <translation>已勾選</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未勾選</translation>
    </message>
    <message>
        <source>in a longer mention</source>
        <translation>位於較長的標記中</translation>
    </message>
</context>
<context>
    <name>SchemaFiles</name>
    <message>
        <source>Import a schema</source>
        <translation>匯入標註方案</translation>
    </message>
    <message>
        <source>Export the schema</source>
        <translation>匯出標註方案</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>標註方案</translation>
    </message>
</context>
<context>
    <name>SchemaPlace</name>
    <message>
        <source>Schema</source>
        <translation>標註方案</translation>
    </message>
    <message>
        <source>Schema of the project</source>
        <translation>專案的標註方案</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Back to the article  Esc</source>
        <translation>回到文章  Esc</translation>
    </message>
    <message>
        <source>Parts of the schema</source>
        <translation>標註方案的各部分</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Frames and roles</source>
        <translation>表和角色</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>This project is open for reading only, so nothing can be changed here.</source>
        <translation>此專案以唯讀方式開啟，無法在此修改。</translation>
    </message>
    <message>
        <source>{project} schema</source>
        <translation>{project} 標註方案</translation>
    </message>
    <message>
        <source>The schema is written to {path}.</source>
        <translation>標註方案已寫入 {path}。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find names, text…</source>
        <translation>尋找名稱、文字…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中尋找</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 筆結果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{project} – Quandian</source>
        <translation>{project} – 圈點</translation>
    </message>
</context>
<context>
    <name>SplitDeed</name>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Which mentions go (Space checks)</source>
        <translation>哪些標記要拆出（空白鍵勾選）</translation>
    </message>
    <message>
        <source>They get</source>
        <translation>改標為</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <translation>匯出名稱</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>A new label</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>Split  ↵</source>
        <translation>拆分  ↵</translation>
    </message>
    <message>
        <source>Split “{name}”: some of its mentions get another label</source>
        <translation>拆分「{name}」：部分標記改用另一個標籤</translation>
    </message>
    <message>
        <source>Reading the mentions…</source>
        <translation>正在讀取標記…</translation>
    </message>
    <message>
        <source>{text}  · {count}</source>
        <translation>{text}  · {count}</translation>
    </message>
    <message>
        <source>No mention has this label.</source>
        <translation>沒有標記使用這個標籤。</translation>
    </message>
    <message>
        <source>Nothing is checked yet.</source>
        <translation>尚未勾選。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>沒有文章</translation>
    </message>
    <message>
        <source>Article {at} / {count}</source>
        <translation>第 {at} / {count} 篇</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>選取</translation>
    </message>
    <message>
        <source>raw {start}–{end}</source>
        <translation>原文 {start}–{end}</translation>
    </message>
    <message>
        <source>Armed: {label}, Esc ends</source>
        <translation>連續標註：{label}，按 Esc 結束</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修復 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) offered</source>
        <translation>
            <numerusform>建議修復 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>已儲存 {time}</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>已全部儲存</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Space switches a rule on or off.</source>
        <translation>按空白鍵開關規則。</translation>
    </message>
    <message>
        <source>{on} of {all} rules are on</source>
        <translation>已開啟 {on} / {all} 條規則</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Lists of this article</source>
        <translation>本文清單</translation>
    </message>
</context>
<context>
    <name>TakeDeed</name>
    <message>
        <source>Keep what the file does not have</source>
        <translation>保留檔案中沒有的部分</translation>
    </message>
    <message>
        <source>Take over the schema of {file}</source>
        <translation>採用 {file} 的標註方案</translation>
    </message>
    <message>
        <source>Take over  ↵</source>
        <translation>採用  ↵</translation>
    </message>
    <message>
        <source>It is the same as the schema of the project.</source>
        <translation>與專案的標註方案相同。</translation>
    </message>
    <message>
        <source>New: {names}.</source>
        <translation>新增：{names}。</translation>
    </message>
    <message>
        <source>Gone: {names}.</source>
        <translation>移除：{names}。</translation>
    </message>
    <message>
        <source>Changed: {names}.</source>
        <translation>修改：{names}。</translation>
    </message>
    <message>
        <source>Hard to see on the paper: {names}.</source>
        <translation>在底色上不易看清：{names}。</translation>
    </message>
    <message>
        <source>The order or the rule of nesting changes.</source>
        <translation>順序或巢狀規則有變。</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n mention(s) are deleted.</source>
        <translation>
            <numerusform>刪除 %n 個標記。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) get the other label.</source>
        <translation>
            <numerusform>%n 個標記改用另一個標籤。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are deleted.</source>
        <translation>
            <numerusform>刪除 %n 項。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay with other cells.</source>
        <translation>
            <numerusform>%n 項保留，但儲存格有變。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stated total(s) are released.</source>
        <translation>
            <numerusform>取消 %n 個文中總數。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is in %n article(s).</source>
        <translation>
            <numerusform>分布於 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中沒有任何變動。</translation>
    </message>
    <message>
        <source>Roles that change: {roles}.</source>
        <translation>有變動的角色：{roles}。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Quandian</source>
        <translation>圈點</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalLine</name>
    <message>
        <source>The article states {total}; {count} of {number} are marked.</source>
        <translation>文中稱「{total}」；共 {number} 項，已標 {count} 項。</translation>
    </message>
    <message>
        <source>The article states</source>
        <translation>文中稱</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>{type}: {number} stated here. {accept} binds, {reject} rejects.</source>
        <translation>{type}：文中稱 {number}。{accept} 設定，{reject} 拒絕。</translation>
    </message>
    <message numerus="yes">
        <source>{type}: %n row(s) proposed. {accept} accepts, {rows} corrects, {reject} rejects.</source>
        <translation>
            <numerusform>{type}：建議 %n 項。{accept} 接受，{rows} 修改，{reject} 拒絕。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong</source>
        <translation>發生錯誤</translation>
    </message>
    <message>
        <source>This is a mistake of the program. What you did is saved; you can go on working. The text below helps to mend it.</source>
        <translation>這是程式的錯誤。您做的都已儲存，可以繼續工作。以下文字有助於修正錯誤。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>This project lies on a network drive: one person at a time can write in it, and saving takes longer.</source>
        <translation>這個專案放在網路磁碟上：一次只有一個人能寫入，儲存也較慢。</translation>
    </message>
    <message>
        <source>{folder} copies this project to other machines, and two that change it leave two files. Better keep it on your own disk.</source>
        <translation>{folder} 會把這個專案同步到其他電腦，兩台各自修改就會留下兩份檔案。最好放在自己的硬碟。</translation>
    </message>
</context>
<context>
    <name>Wires</name>
    <message>
        <source>Undo: {step}</source>
        <translation>復原：{step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>New</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已驗收</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional · Taiwan</source>
        <translation>繁體・台灣</translation>
    </message>
    <message>
        <source>Traditional · Hong Kong</source>
        <translation>繁體・香港</translation>
    </message>
    <message>
        <source>label a mention</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>change a label</source>
        <translation>更改標籤</translation>
    </message>
    <message>
        <source>label all the same</source>
        <translation>標註所有相同文字</translation>
    </message>
    <message>
        <source>move an edge</source>
        <translation>移動標記邊界</translation>
    </message>
    <message>
        <source>add a piece</source>
        <translation>增加片段</translation>
    </message>
    <message>
        <source>take a piece away</source>
        <translation>移除片段</translation>
    </message>
    <message>
        <source>delete a mention</source>
        <translation>刪除標記</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>撰寫備註</translation>
    </message>
    <message>
        <source>start a row</source>
        <translation>新增一項</translation>
    </message>
    <message>
        <source>fill a cell</source>
        <translation>填入儲存格</translation>
    </message>
    <message>
        <source>empty a cell</source>
        <translation>清空儲存格</translation>
    </message>
    <message>
        <source>accept rows</source>
        <translation>採納建議的項</translation>
    </message>
    <message>
        <source>confirm or doubt a pairing</source>
        <translation>確認或存疑配對</translation>
    </message>
    <message>
        <source>set the evidence</source>
        <translation>設定依據</translation>
    </message>
    <message>
        <source>swap cells</source>
        <translation>對調儲存格</translation>
    </message>
    <message>
        <source>move a row</source>
        <translation>移動一項</translation>
    </message>
    <message>
        <source>delete a row</source>
        <translation>刪除一項</translation>
    </message>
    <message>
        <source>bind a stated total</source>
        <translation>標註文中總數</translation>
    </message>
    <message>
        <source>edit a stated total</source>
        <translation>修改文中總數</translation>
    </message>
    <message>
        <source>delete a stated total</source>
        <translation>刪除文中總數</translation>
    </message>
    <message>
        <source>reject a proposal</source>
        <translation>不採納建議</translation>
    </message>
    <message>
        <source>name an entity</source>
        <translation>設定名稱</translation>
    </message>
    <message>
        <source>join entities</source>
        <translation>合併名稱</translation>
    </message>
    <message>
        <source>part entities</source>
        <translation>拆分名稱</translation>
    </message>
    <message>
        <source>keep names apart</source>
        <translation>標為不同名稱</translation>
    </message>
    <message>
        <source>let names join</source>
        <translation>允許合併名稱</translation>
    </message>
    <message>
        <source>add articles</source>
        <translation>加入文章</translation>
    </message>
    <message>
        <source>delete an article</source>
        <translation>刪除文章</translation>
    </message>
    <message>
        <source>rename an article</source>
        <translation>重新命名文章</translation>
    </message>
    <message>
        <source>set the state</source>
        <translation>設定狀態</translation>
    </message>
    <message>
        <source>edit the schema</source>
        <translation>修改標註方案</translation>
    </message>
    <message>
        <source>switch a rule</source>
        <translation>開關修復規則</translation>
    </message>
    <message>
        <source>write the guidelines</source>
        <translation>撰寫標註準則</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>備註：{note}</translation>
    </message>
    <message>
        <source>Pinyin after a character</source>
        <translation>字後的拼音</translation>
    </message>
    <message>
        <source>Shifted punctuation</source>
        <translation>錯位的標點</translation>
    </message>
    <message>
        <source>Shifted characters</source>
        <translation>錯位的字元</translation>
    </message>
    <message>
        <source>Stray blanks</source>
        <translation>多餘的空白</translation>
    </message>
    <message>
        <source>Half-width punctuation</source>
        <translation>半形標點</translation>
    </message>
    <message>
        <source>Invisible characters, entities</source>
        <translation>不可見字元、HTML 實體</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This row is no longer there.</source>
        <translation>此項已不存在。</translation>
    </message>
    <message>
        <source>This mention is no longer there.</source>
        <translation>此標記已不存在。</translation>
    </message>
    <message>
        <source>This name is no longer there.</source>
        <translation>此名稱已不存在。</translation>
    </message>
    <message>
        <source>This name is already {role} here.</source>
        <translation>此名稱已是這一項的{role}。</translation>
    </message>
    <message>
        <source>A name can&apos;t be empty.</source>
        <translation>名稱不能空白。</translation>
    </message>
    <message>
        <source>All of this is in the table of {type} already.</source>
        <translation>這些內容都已在「{type}」表中。</translation>
    </message>
    <message>
        <source>There is no row above to swap with.</source>
        <translation>上方沒有可對調的項。</translation>
    </message>
    <message>
        <source>There is no row below to swap with.</source>
        <translation>下方沒有可對調的項。</translation>
    </message>
    <message>
        <source>This is all of the mention; delete it instead.</source>
        <translation>這是整個標記；請改用刪除。</translation>
    </message>
    <message>
        <source>{first} and {second} were kept apart; let them join first.</source>
        <translation>「{first}」與「{second}」已標為不同名稱；請先允許合併。</translation>
    </message>
    <message>
        <source>{name} has no other mention to part from.</source>
        <translation>「{name}」沒有其他標記可以拆分。</translation>
    </message>
    <message>
        <source>{name} is one name.</source>
        <translation>「{name}」已是同一個名稱。</translation>
    </message>
    <message>
        <source>These names have different external ids, {ids}; clear all but one first.</source>
        <translation>這些名稱的外部識別碼不同：{ids}；請先清除到只剩一個。</translation>
    </message>
    <message>
        <source>This is already labelled {label}.</source>
        <translation>這裡已標註為「{label}」。</translation>
    </message>
    <message>
        <source>This overlaps a mention labelled {label}; the schema keeps only the outermost.</source>
        <translation>與「{label}」標記重疊；標註方案只保留最外層。</translation>
    </message>
    <message>
        <source>Nothing of this is left to label.</source>
        <translation>這裡沒有可以標註的文字。</translation>
    </message>
    <message>
        <source>What the article states does not add up ({totals}); say why.</source>
        <translation>與文中總數不符（{totals}）；請說明原因。</translation>
    </message>
    <message>
        <source>A total can&apos;t be less than nothing.</source>
        <translation>總數不能小於零。</translation>
    </message>
    <message>
        <source>The name of a project ends in .quandian, unlike {path}.</source>
        <translation>專案名稱必須以 .quandian 結尾，{path} 不是。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} 沒有內容。</translation>
    </message>
    <message>
        <source>The name of a picture ends in .png, unlike {path}.</source>
        <translation>圖片名稱必須以 .png 結尾，{path} 不是。</translation>
    </message>
    <message>
        <source>cannot read {path}: {reason}</source>
        <translation>無法讀取 {path}：{reason}</translation>
    </message>
    <message>
        <source>{message} ({prog} --help tells more)</source>
        <translation>{message}（詳見 {prog} --help）</translation>
    </message>
    <message>
        <source>There is no article {which}; numbers go from 1 to {last}.</source>
        <translation>沒有文章 {which}；編號從 1 到 {last}。</translation>
    </message>
    <message>
        <source>What was written does not read back the same, so {path} was left as it was.</source>
        <translation>寫入的內容讀回後不一致，因此 {path} 保持原樣。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}; nothing was changed there.</source>
        <translation>{path} 所在的磁碟空間不足；該檔案未變更。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {reason}.</source>
        <translation>無法寫入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Line {number} of {path} is not an article of this project: {reason}.</source>
        <translation>{path} 的第 {number} 行不是此專案的文章：{reason}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be &quot;none&quot;, &quot;places_in_organizations&quot; or &quot;all&quot;, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是 &quot;none&quot;、&quot;places_in_organizations&quot; 或 &quot;all&quot;，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a color like #4477aa, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是 #4477aa 這樣的顏色，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be one capital letter, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是一個大寫字母，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be ASCII letters, digits, - and _ after a first letter, not {value}.</source>
        <translation>在 {place} 中，{key} 必須以 ASCII 字母開頭，後接字母、數字、- 或 _，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be the export names of labels, each once, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是標籤的匯出名稱，且不重複，不能是 {value}。</translation>
    </message>
    <message>
        <source>{path} is too large for guidelines.</source>
        <translation>{path} 太大，不能作為標註準則。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {reason}.</source>
        <translation>無法讀取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not a text.</source>
        <translation>{path} 不是文字檔。</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text.</source>
        <translation>{path} 不是 UTF-8 文字檔。</translation>
    </message>
    <message>
        <source>The schema is not TOML: {reason}.</source>
        <translation>標註方案不是 TOML：{reason}。</translation>
    </message>
    <message>
        <source>In {place}, {label} is not the export name of a label; there are {known}.</source>
        <translation>在 {place} 中，{label} 不是標籤的匯出名稱；可用的有：{known}。</translation>
    </message>
    <message>
        <source>In {place}, {first} and {second} have the same {field}, {value}.</source>
        <translation>在 {place} 中，{first} 與 {second} 的 {field} 相同：{value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a text in quotes, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是引號內的文字，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a whole number of at least {least}, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是不小於 {least} 的整數，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a whole number from {least} to {most}, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是 {least} 到 {most} 的整數，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be true or false, not {value}.</source>
        <translation>在 {place} 中，{key} 必須是 true 或 false，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be tables, each under [[{key}]], not {value}.</source>
        <translation>在 {place} 中，{key} 必須是表格，每個寫在 [[{key}]] 之下，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, the key {key} is unknown; there may be {known}.</source>
        <translation>在 {place} 中，鍵 {key} 不明；可用的有：{known}。</translation>
    </message>
    <message>
        <source>In {place}, the key {key} is missing.</source>
        <translation>在 {place} 中，缺少鍵 {key}。</translation>
    </message>
    <message>
        <source>The sample can&apos;t be written in {folder}: {reason}.</source>
        <translation>無法將範例寫入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}; nothing was changed.</source>
        <translation>{path} 所在的磁碟空間不足；未做任何變更。</translation>
    </message>
    <message>
        <source>{path} is write-protected; nothing was changed.</source>
        <translation>{path} 有防寫保護；未做任何變更。</translation>
    </message>
    <message>
        <source>Another program is using {path}; try again in a moment.</source>
        <translation>其他程式正在使用 {path}；請稍後再試。</translation>
    </message>
    <message>
        <source>{path} is damaged, and there is no backup of it in {folder}.</source>
        <translation>{path} 已損壞，而 {folder} 中沒有它的備份。</translation>
    </message>
    <message>
        <source>{path} is damaged; open its newest backup, {backup}, instead.</source>
        <translation>{path} 已損壞；請改為開啟最新的備份 {backup}。</translation>
    </message>
    <message>
        <source>{path} is not a Quandian project.</source>
        <translation>{path} 不是圈點專案。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read or written: {reason}.</source>
        <translation>無法讀寫 {path}：{reason}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>沒有檔案 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a Quandian project.</source>
        <translation>{path} 是資料夾，不是圈點專案。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Quandian; open it with that one.</source>
        <translation>{path} 由較新版本的圈點寫成；請用該版本開啟。</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} 已存在；請改用其他名稱。</translation>
    </message>
    <message>
        <source>{path} is open in another window, so it can only be read here.</source>
        <translation>{path} 已在另一個視窗開啟，這裡只能閱讀。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder of {path}, so it can only be read.</source>
        <translation>{path} 所在的資料夾無法寫入，因此只能閱讀。</translation>
    </message>
    <message>
        <source>{path} is write-protected, so it can only be read.</source>
        <translation>{path} 有防寫保護，因此只能閱讀。</translation>
    </message>
    <message>
        <source>{path} is open for reading only.</source>
        <translation>{path} 以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>{path} was written by an older version of Quandian; open it once for writing.</source>
        <translation>{path} 由較舊版本的圈點寫成；請先以可寫入的方式開啟一次。</translation>
    </message>
    <message>
        <source>The last step can&apos;t be undone, because what it changed is no longer as it was.</source>
        <translation>無法復原上一步，因為它更改的內容已經不同。</translation>
    </message>
    <message>
        <source>The step can&apos;t be done again, because what it needs has changed since.</source>
        <translation>無法重做這一步，因為它所需的內容已經變更。</translation>
    </message>
    <message>
        <source>{path} was moved, deleted or replaced while it was open, so nothing more is saved in it.</source>
        <translation>{path} 在開啟期間被移動、刪除或取代，因此不再儲存任何內容。</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding of text.</source>
        <translation>「{encoding}」不是文字編碼。</translation>
    </message>
    <message>
        <source>This is not a text in any known encoding.</source>
        <translation>這不是任何已知編碼的文字。</translation>
    </message>
    <message>
        <source>No mention in this clause can fill {roles}; label one first.</source>
        <translation>此子句中沒有可填入{roles}的標記；請先標註。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {reason}</source>
        <translation>無法讀取 {name}：{reason}</translation>
    </message>
    <message>
        <source>“{text}” is part of another mention, or can&apos;t be {role}.</source>
        <translation>「{text}」屬於另一個標記，或不能是{role}。</translation>
    </message>
    <message>
        <source>“{text}” isn&apos;t in this article.</source>
        <translation>文中沒有「{text}」。</translation>
    </message>
    <message>
        <source>Select a mention, then words that are part of it too.</source>
        <translation>請先選取一個標記，再選取也屬於它的文字。</translation>
    </message>
    <message>
        <source>There is nothing to label here.</source>
        <translation>這裡沒有可以標註的文字。</translation>
    </message>
    <message>
        <source>A label, a frame type and a role need a name.</source>
        <translation>標籤、表和角色都必須有名稱。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the export name of {name}: it takes ASCII letters, digits, - and _ after a first letter.</source>
        <translation>{value} 不能作為「{name}」的匯出名稱：必須以 ASCII 字母開頭，後接字母、數字、- 或 _。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the color of {name}: it takes one like #4477aa.</source>
        <translation>{value} 不能作為「{name}」的顏色：必須像 #4477aa 這樣。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the key of {name}: it takes a digit from 1 to 9.</source>
        <translation>{value} 不能作為「{name}」的按鍵：必須是 1 到 9 的數字。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the key of {name}: it takes a capital letter.</source>
        <translation>{value} 不能作為「{name}」的按鍵：必須是大寫字母。</translation>
    </message>
    <message>
        <source>{name} has to take at least one label.</source>
        <translation>「{name}」至少要接受一個標籤。</translation>
    </message>
    <message>
        <source>{name} can&apos;t want at least {least} and at most {most} fillers.</source>
        <translation>「{name}」不能要求至少 {least} 個、至多 {most} 個標記。</translation>
    </message>
    <message>
        <source>{first} and {second} have the same id, {value}.</source>
        <translation>「{first}」與「{second}」的識別碼相同：{value}。</translation>
    </message>
    <message>
        <source>There are two of the name {value}.</source>
        <translation>有兩個名稱都是「{value}」。</translation>
    </message>
    <message>
        <source>{first} and {second} have the same export name, {value}.</source>
        <translation>「{first}」與「{second}」的匯出名稱相同：{value}。</translation>
    </message>
    <message>
        <source>{first} and {second} have the same key, {value}.</source>
        <translation>「{first}」與「{second}」的按鍵相同：{value}。</translation>
    </message>
    <message>
        <source>{path} is a Quandian project, which nothing else may replace; choose another name.</source>
        <translation>{path} 是圈點專案，不能用其他檔案取代；請改用其他名稱。</translation>
    </message>
    <message>
        <source>{path} belongs to a Quandian project; choose another name.</source>
        <translation>{path} 屬於圈點專案；請改用其他名稱。</translation>
    </message>
    <message>
        <source>{path} is a Quandian project or a part of one, not a file to read here.</source>
        <translation>{path} 是圈點專案或其一部分，不能在此當作檔案讀取。</translation>
    </message>
    <message>
        <source>Select words first, or {key} arms {label}.</source>
        <translation>請先選取文字，或按 {key} 連續標註{label}。</translation>
    </message>
    <message>
        <source>The article states no other total.</source>
        <translation>文中沒有其他總數。</translation>
    </message>
    <message>
        <source>This sentence does not say who signed or published several things.</source>
        <translation>這句話沒有說明多方簽約或發布了什麼。</translation>
    </message>
    <message>
        <source>Go to a finding first, to mend it.</source>
        <translation>請先跳到一個問題，再修正它。</translation>
    </message>
    <message>
        <source>There is no one way to mend this.</source>
        <translation>這個問題沒有唯一的修正辦法。</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>「{text}」不是數字。</translation>
    </message>
    <message>
        <source>Only mentions whose label is for names have one.</source>
        <translation>只有標籤屬於名稱的標記才有名稱。</translation>
    </message>
    <message>
        <source>There is no further mention or proposal.</source>
        <translation>沒有更多標記或建議。</translation>
    </message>
    <message>
        <source>There is no mention at the caret.</source>
        <translation>游標處沒有標記。</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>A mention cuts a repaired character in two</source>
        <translation>標記切開了修復的字元</translation>
    </message>
    <message>
        <source>“{text}” cuts a repaired character in two.</source>
        <translation>「{text}」切開了修復的字元。</translation>
    </message>
    <message>
        <source>Take the whole character</source>
        <translation>納入整個字元</translation>
    </message>
    <message>
        <source>A mention begins or ends in punctuation or a blank</source>
        <translation>標記首尾有標點或空白</translation>
    </message>
    <message>
        <source>“{text}” begins or ends in punctuation.</source>
        <translation>「{text}」首尾有標點。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>A mention holds the quotes around it</source>
        <translation>標記包含外側引號</translation>
    </message>
    <message>
        <source>“{text}” holds its quotes.</source>
        <translation>「{text}」包含外側引號。</translation>
    </message>
    <message>
        <source>Leave the quotes out</source>
        <translation>去掉引號</translation>
    </message>
    <message>
        <source>A mention ends in 等</source>
        <translation>標記以「等」結尾</translation>
    </message>
    <message>
        <source>“{text}” ends in 等.</source>
        <translation>「{text}」以「等」結尾。</translation>
    </message>
    <message>
        <source>Leave 等 out</source>
        <translation>去掉「等」</translation>
    </message>
    <message>
        <source>Nothing is labelled, or the label has no name</source>
        <translation>標註內容空白，或標籤沒有名稱</translation>
    </message>
    <message>
        <source>Delete the mention</source>
        <translation>刪除標記</translation>
    </message>
    <message>
        <source>“{text}” is labelled, which says nothing.</source>
        <translation>標註的「{text}」沒有內容。</translation>
    </message>
    <message>
        <source>The label of “{text}” has no name.</source>
        <translation>「{text}」的標籤沒有名稱。</translation>
    </message>
    <message>
        <source>A stated total is not met</source>
        <translation>與文中總數不符</translation>
    </message>
    <message>
        <source>The article states “{text}” ({number}); {type} has {count}.</source>
        <translation>文中稱「{text}」（{number} 項）；{type}已標 {count} 項。</translation>
    </message>
    <message>
        <source>A role has no filler</source>
        <translation>角色未填</translation>
    </message>
    <message>
        <source>{type} “{frame}”: {role} is missing.</source>
        <translation>{type}「{frame}」：缺少{role}。</translation>
    </message>
    <message>
        <source>An agreement has only one party</source>
        <translation>簽約只有一方</translation>
    </message>
    <message>
        <source>{type} “{frame}”: {role} has {count}, not {least}.</source>
        <translation>{type}「{frame}」：{role}有 {count} 個，應至少有 {least} 個。</translation>
    </message>
    <message>
        <source>A role has too many fillers</source>
        <translation>角色填入過多</translation>
    </message>
    <message>
        <source>{type} “{frame}”: {role} has {count}, more than {most}.</source>
        <translation>{type}「{frame}」：{role}有 {count} 個，最多應有 {most} 個。</translation>
    </message>
    <message>
        <source>A filler has a label that its role does not take</source>
        <translation>標記的標籤不適用於角色</translation>
    </message>
    <message>
        <source>“{text}” is {role} in {type}, but labelled {label}.</source>
        <translation>「{text}」在{type}中是{role}，卻標註為{label}。</translation>
    </message>
    <message>
        <source>Label it {label}</source>
        <translation>標註為{label}</translation>
    </message>
    <message>
        <source>Two rows say the same</source>
        <translation>兩項內容相同</translation>
    </message>
    <message>
        <source>{type} “{frame}” is there twice.</source>
        <translation>{type}「{frame}」重複。</translation>
    </message>
    <message>
        <source>Delete the second</source>
        <translation>刪除第二項</translation>
    </message>
    <message>
        <source>A pairing is not confirmed</source>
        <translation>配對未定</translation>
    </message>
    <message>
        <source>{type} “{frame}”: who belongs to what is not confirmed.</source>
        <translation>{type}「{frame}」：配對未定。</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>The same name is labelled in two ways</source>
        <translation>同一名稱有兩種標籤</translation>
    </message>
    <message>
        <source>Label it {label} everywhere</source>
        <translation>全部標註為{label}</translation>
    </message>
    <message>
        <source>“{text}” is labelled {label} here and {other} elsewhere.</source>
        <translation>「{text}」在本文標註為{label}，在別處標註為{other}。</translation>
    </message>
    <message>
        <source>A labelled name is left unlabelled elsewhere</source>
        <translation>標註過的名稱在別處未標註</translation>
    </message>
    <message>
        <source>“{text}” is labelled {label} elsewhere; unlabelled here: {count}.</source>
        <translation>「{text}」在別處標註為{label}；本文有 {count} 處未標註。</translation>
    </message>
    <message>
        <source>Label them all</source>
        <translation>全部標註</translation>
    </message>
    <message>
        <source>One name in two spellings is kept as two names</source>
        <translation>同一名稱的兩種寫法分成了兩個名稱</translation>
    </message>
    <message>
        <source>{first} and {second} are one name, kept as two.</source>
        <translation>「{first}」與「{second}」是同一名稱，卻分成了兩個。</translation>
    </message>
    <message>
        <source>Join them as {name}</source>
        <translation>合併為「{name}」</translation>
    </message>
    <message>
        <source>Two mentions cross each other</source>
        <translation>兩個標記互相交叉</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” cross each other.</source>
        <translation>「{first}」與「{second}」互相交叉。</translation>
    </message>
    <message>
        <source>A mention lies in another, against the schema</source>
        <translation>標記位於另一個標記之內，不符標註方案</translation>
    </message>
    <message>
        <source>“{inner}” lies in “{outer}”; only the outermost is kept.</source>
        <translation>「{inner}」在「{outer}」之內；只保留最外層。</translation>
    </message>
</context>
</TS>
