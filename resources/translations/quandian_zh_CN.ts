<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles done, of all</source>
        <translation>已完成/全部文章</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>筛选文章</translation>
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
        <translation>，位于</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 个标记</numerusform>
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
            <numerusform>%n 个选项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>selected</source>
        <translation>所选文字</translation>
    </message>
    <message>
        <source>becomes {label}</source>
        <translation>标注为{label}</translation>
    </message>
    <message>
        <source>{before} becomes {label}</source>
        <translation>{before}改为{label}</translation>
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
        <translation>标签，按键 {key}</translation>
    </message>
    <message>
        <source>{name}: press {key}, Shift+{key} arms it</source>
        <translation>{name}：按 {key} 标注，按 Shift+{key} 连续标注</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{kind}: {parts} — letters fill, {key} starts the next, Esc ends.</source>
        <translation>{kind}：{parts} — 按字母填入，按 {key} 开始下一项，按 Esc 结束。</translation>
    </message>
</context>
<context>
    <name>ColorFields</name>
    <message>
        <source>Colors: arrow keys, Space takes both at once</source>
        <translation>颜色：方向键移动，空格键一次选定两色</translation>
    </message>
    <message>
        <source>On the light paper</source>
        <translation>浅色底</translation>
    </message>
    <message>
        <source>On the dark paper</source>
        <translation>深色底</translation>
    </message>
    <message>
        <source>{name} has the same color.</source>
        <translation>“{name}”也用这个颜色。</translation>
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
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入想做的事</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>没有这个名称的命令。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>正在读取 %n 个文件…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n article(s)…</source>
        <translation>
            <numerusform>正在导出 %n 篇文章…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Quandian projects</source>
        <translation>圈点项目</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Import texts</source>
        <translation>导入文本文件</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) can&apos;t be read.</source>
        <translation>
            <numerusform>另有 %n 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are here already.</source>
        <translation>
            <numerusform>%n 篇文章已在项目中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to {path}.</source>
        <translation>
            <numerusform>已将 %n 篇文章写入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的步骤。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的步骤。</translation>
    </message>
    <message>
        <source>“{title}” is deleted; {key} brings it back.</source>
        <translation>已删除“{title}”；按 {key} 可撤销。</translation>
    </message>
    <message>
        <source>Copied with labels.</source>
        <translation>已连同标签复制。</translation>
    </message>
    <message>
        <source>Select words or a mention first.</source>
        <translation>请先选择文字或标记。</translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation>标注：{name}</translation>
    </message>
    <message>
        <source>Arm: {name}</source>
        <translation>连续标注：{name}</translation>
    </message>
    <message>
        <source>Panel: {name}</source>
        <translation>面板：{name}</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>主题：{name}</translation>
    </message>
    <message>
        <source>Quandian {version}: read a Chinese article, mark what it says.</source>
        <translation>圈点 {version}：读中文文章，标出文中所述。</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Import texts…</source>
        <translation>导入文本文件…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Find in the whole project</source>
        <translation>在整个项目中查找</translation>
    </message>
    <message>
        <source>Label all the same…</source>
        <translation>标注所有相同文字…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>文章备注</translation>
    </message>
    <message>
        <source>Edit the name</source>
        <translation>编辑名称</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Guidelines beside the text</source>
        <translation>显示标注准则</translation>
    </message>
    <message>
        <source>Import guidelines…</source>
        <translation>导入标注准则…</translation>
    </message>
    <message>
        <source>Export guidelines…</source>
        <translation>导出标注准则…</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Go to a place…</source>
        <translation>转到位置…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一个位置</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一个位置</translation>
    </message>
    <message>
        <source>Copy with labels, as Markdown</source>
        <translation>连同标签复制为 Markdown</translation>
    </message>
    <message>
        <source>Labels, frames and rules…</source>
        <translation>标签、表和规则…</translation>
    </message>
    <message>
        <source>Trim blanks and punctuation</source>
        <translation>去除首尾空白和标点</translation>
    </message>
    <message>
        <source>Mentions with names</source>
        <translation>标记显示标签名称</translation>
    </message>
    <message>
        <source>Mentions without names</source>
        <translation>标记只显示下划线</translation>
    </message>
    <message>
        <source>Mentions hardly seen</source>
        <translation>标记淡化显示</translation>
    </message>
    <message>
        <source>Read as received</source>
        <translation>阅读：原文</translation>
    </message>
    <message>
        <source>Read repaired</source>
        <translation>阅读：修复</translation>
    </message>
    <message>
        <source>Read Simplified</source>
        <translation>阅读：简体</translation>
    </message>
    <message>
        <source>Read Traditional · Taiwan</source>
        <translation>阅读：繁体·台湾</translation>
    </message>
    <message>
        <source>Read Traditional · Hong Kong</source>
        <translation>阅读：繁体·香港</translation>
    </message>
    <message>
        <source>Show the repairs</source>
        <translation>显示修复处</translation>
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
        <translation>完成，转到下一篇</translation>
    </message>
    <message>
        <source>Delete the article</source>
        <translation>删除文章</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text as usual</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>About Quandian</source>
        <translation>关于圈点</translation>
    </message>
    <message>
        <source>Page of the panel</source>
        <translation>面板的一页</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Arm the label</source>
        <translation>连续标注</translation>
    </message>
    <message>
        <source>Next mention or proposal</source>
        <translation>下一处标记或建议</translation>
    </message>
    <message>
        <source>Previous mention or proposal</source>
        <translation>上一处标记或建议</translation>
    </message>
    <message>
        <source>Next of the same label</source>
        <translation>下一个同标签标记</translation>
    </message>
    <message>
        <source>Previous of the same label</source>
        <translation>上一个同标签标记</translation>
    </message>
    <message>
        <source>Next of the same name</source>
        <translation>下一个同名标记</translation>
    </message>
    <message>
        <source>Previous of the same name</source>
        <translation>上一个同名标记</translation>
    </message>
    <message>
        <source>What is known of the mention</source>
        <translation>标记信息</translation>
    </message>
    <message>
        <source>Select on to the end of a phrase</source>
        <translation>向后选择到短语结尾</translation>
    </message>
    <message>
        <source>Select back to the start of a phrase</source>
        <translation>向前选择到短语开头</translation>
    </message>
    <message>
        <source>Select the next quoted name</source>
        <translation>选择下一个引号内的名称</translation>
    </message>
    <message>
        <source>Select the quoted name before</source>
        <translation>选择上一个引号内的名称</translation>
    </message>
    <message>
        <source>Delete the mention</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>End of the mention back</source>
        <translation>标记结尾左移</translation>
    </message>
    <message>
        <source>End of the mention on</source>
        <translation>标记结尾右移</translation>
    </message>
    <message>
        <source>Start of the mention back</source>
        <translation>标记开头左移</translation>
    </message>
    <message>
        <source>Start of the mention on</source>
        <translation>标记开头右移</translation>
    </message>
    <message>
        <source>Add the selection to the mention</source>
        <translation>把选中的文字加到标记</translation>
    </message>
    <message>
        <source>Take the piece at the caret away</source>
        <translation>去掉光标处的一段</translation>
    </message>
    <message>
        <source>Bind or release a stated total</source>
        <translation>设置或取消文中总数</translation>
    </message>
    <message>
        <source>Mend the finding that is shown</source>
        <translation>修正所示的问题</translation>
    </message>
    <message>
        <source>Readings of the sentence</source>
        <translation>这句话的读法</translation>
    </message>
    <message>
        <source>Accept the proposal</source>
        <translation>接受建议</translation>
    </message>
    <message>
        <source>Reject the proposal</source>
        <translation>拒绝建议</translation>
    </message>
    <message>
        <source>Disarm, close, deselect</source>
        <translation>停止连续标注、关闭、取消选择</translation>
    </message>
    <message>
        <source>Fill the cell</source>
        <translation>填入单元格</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>删除此项</translation>
    </message>
    <message>
        <source>Swap the cell with the one above</source>
        <translation>与上一行的单元格交换</translation>
    </message>
    <message>
        <source>Swap the cell with the one below</source>
        <translation>与下一行的单元格交换</translation>
    </message>
    <message>
        <source>Confirm or doubt the pairing</source>
        <translation>确认配对，或改为未定</translation>
    </message>
    <message>
        <source>Confirm the pairing of all rows</source>
        <translation>确认所有行的配对</translation>
    </message>
    <message>
        <source>Accept the rows</source>
        <translation>接受这些行</translation>
    </message>
    <message>
        <source>Next name of the sentence</source>
        <translation>句中的下一个名称</translation>
    </message>
    <message>
        <source>Name of the sentence before</source>
        <translation>句中的上一个名称</translation>
    </message>
    <message>
        <source>Next likely pairing</source>
        <translation>下一种配对</translation>
    </message>
    <message>
        <source>Pairing before</source>
        <translation>上一种配对</translation>
    </message>
    <message>
        <source>Add a row below</source>
        <translation>在下面加一行</translation>
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
        <translation>数的是什么</translation>
    </message>
    <message>
        <source>Enter binds · ↑↓ what is counted · Esc leaves</source>
        <translation>Enter 设定 · ↑↓ 选类型 · Esc 取消</translation>
    </message>
    <message>
        <source>How many does “{text}” state?</source>
        <translation>“{text}”说的是多少？</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>One step: undo takes all of it back. A copy of the project is made first.</source>
        <translation>这是一个步骤，可整个撤销；事先会备份项目。</translation>
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
        <translation>这句话可以读作</translation>
    </message>
    <message>
        <source>Pairing before</source>
        <translation>上一种配对</translation>
    </message>
    <message>
        <source>Next likely pairing</source>
        <translation>下一种配对</translation>
    </message>
    <message>
        <source>Accept the rows</source>
        <translation>接受这些行</translation>
    </message>
    <message>
        <source>Pairing {at} of {count}</source>
        <translation>配对 {at}/{count}</translation>
    </message>
    <message>
        <source>{swap} swaps with the row below, {name} next name, {confirm} confirms.</source>
        <translation>{swap} 与下一行交换，{name} 换下一个名称，{confirm} 确认配对。</translation>
    </message>
</context>
<context>
    <name>DraftTable</name>
    <message>
        <source>Rows of the reading, to be corrected</source>
        <translation>此读法的各行，可修改</translation>
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
        <translation>检查</translation>
    </message>
    <message>
        <source>Enter goes to the place, F mends what has one way.</source>
        <translation>按 Enter 转到该处，按 F 修正只有一种改法的问题。</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Nothing is wrong that the rules can see.</source>
        <translation>没有检查出问题。</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Enter: done · Esc: not yet</source>
        <translation>Enter：完成 · Esc：继续标</translation>
    </message>
    <message>
        <source>Reason, kept with the notes of the article</source>
        <translation>原因，记入文章备注</translation>
    </message>
    <message>
        <source>What the article states does not add up: {totals}. Why is it done?</source>
        <translation>与文中所称的数目不符：{totals}。为什么算完成？</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Apply  ↵</source>
        <translation>应用  ↵</translation>
    </message>
    <message>
        <source>Discard  Esc</source>
        <translation>放弃  Esc</translation>
    </message>
    <message>
        <source>Name  F2</source>
        <translation>名称  F2</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <translation>导出名称</translation>
    </message>
    <message>
        <source>Exports will say {new} where they said {old}.</source>
        <translation>导出文件中的 {old} 将改为 {new}。</translation>
    </message>
    <message>
        <source>What reads the exports has to know the new name.</source>
        <translation>读取导出文件的程序须改用新名称。</translation>
    </message>
    <message>
        <source>Proposals know it as {name} and will not find it any more.</source>
        <translation>自动建议以 {name} 辨认它，之后将找不到。</translation>
    </message>
</context>
<context>
    <name>FrameForm</name>
    <message>
        <source>Name of the frame type</source>
        <translation>表的名称</translation>
    </message>
    <message>
        <source>Letter that starts one in the article</source>
        <translation>在文章中添加一项的字母</translation>
    </message>
    <message>
        <source>{key} means something else in the article already: {command}.</source>
        <translation>{key} 在文章中已有别的用途：{command}。</translation>
    </message>
    <message>
        <source>reject a proposal</source>
        <translation>不采纳建议</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are of this type, articles: {articles}.</source>
        <translation>
            <numerusform>这种表共有 %n 项，分布于 {articles} 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new frame type.</source>
        <translation>新的表。</translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中没有任何变动。</translation>
    </message>
</context>
<context>
    <name>FramesPage</name>
    <message>
        <source>Press {key} in a clause of the article, then the letters of: {roles}. Or type into the row above, cell by cell.</source>
        <translation>在文章的分句中按 {key}，再按这些角色旁的字母：{roles}。也可以在上方逐格输入。</translation>
    </message>
    <message>
        <source>Type into the row above, cell by cell.</source>
        <translation>请在上方逐格输入。</translation>
    </message>
    <message>
        <source>Frame types and roles</source>
        <translation>表和角色</translation>
    </message>
    <message>
        <source>Add a role  Ins</source>
        <translation>添加角色  Ins</translation>
    </message>
    <message>
        <source>Add a frame type  T</source>
        <translation>添加表  T</translation>
    </message>
    <message>
        <source>Merge…  M</source>
        <translation>合并…  M</translation>
    </message>
    <message>
        <source>Delete…  Del</source>
        <translation>删除…  Del</translation>
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
        <translation>表 {name}，{export_name}，按键 {key}，项数：{count}</translation>
    </message>
    <message>
        <source>Role {name} of {kind}, {export_name}, fillers: {counts}</source>
        <translation>{kind}的角色 {name}，{export_name}，个数：{counts}</translation>
    </message>
    <message>
        <source>Delete the role “{name}”</source>
        <translation>删除角色“{name}”</translation>
    </message>
    <message>
        <source>Delete the type “{name}”</source>
        <translation>删除表“{name}”</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>FramesTable</name>
    <message>
        <source>A row for each. Type or press Enter to fill a cell, Delete to empty it, Shift+Delete to delete the row.</source>
        <translation>每项一行。输入文字或按 Enter 填入单元格，按 Delete 清空，按 Shift+Delete 删除此项。</translation>
    </message>
</context>
<context>
    <name>GoBar</name>
    <message>
        <source>Go to a place</source>
        <translation>转到位置</translation>
    </message>
    <message>
        <source>Offset or paragraph</source>
        <translation>字符位置或段落</translation>
    </message>
    <message>
        <source>Offset, or ¶ and a paragraph</source>
        <translation>字符位置，或 ¶ 加段落编号</translation>
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
        <translation>导入标注准则</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Export guidelines</source>
        <translation>导出标注准则</translation>
    </message>
    <message>
        <source>The guidelines are written to {path}.</source>
        <translation>标注准则已写入 {path}。</translation>
    </message>
</context>
<context>
    <name>GuidelinesPane</name>
    <message>
        <source>Guidelines, as Markdown</source>
        <translation>标注准则（Markdown）</translation>
    </message>
    <message>
        <source>No guidelines yet. Press F2 to write some, or import a Markdown file.</source>
        <translation>还没有标注准则。按 F2 开始写，或导入 Markdown 文件。</translation>
    </message>
    <message>
        <source>Find in the guidelines</source>
        <translation>在准则中查找</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注准则</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>关闭准则</translation>
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
        <translation>标注准则</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>labelled {label}</source>
        <translation>标为{label}</translation>
    </message>
    <message>
        <source>a proposal accepted as {label}</source>
        <translation>采纳建议，标为{label}</translation>
    </message>
    <message>
        <source>imported as {label}</source>
        <translation>导入为{label}</translation>
    </message>
    <message>
        <source>a label that is gone</source>
        <translation>已删除的标签</translation>
    </message>
    <message>
        <source>name: {name}</source>
        <translation>名称：{name}</translation>
    </message>
    <message>
        <source>name: {before} → {after}</source>
        <translation>名称：{before} → {after}</translation>
    </message>
    <message>
        <source>no longer named {name}</source>
        <translation>不再属于名称 {name}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>调整顺序</translation>
    </message>
    <message>
        <source>certain which belongs to which</source>
        <translation>配对已确定</translation>
    </message>
    <message>
        <source>not certain which belongs to which</source>
        <translation>配对未确定</translation>
    </message>
    <message>
        <source>called {name}</source>
        <translation>名为 {name}</translation>
    </message>
    <message>
        <source>also called {name}</source>
        <translation>又称 {name}</translation>
    </message>
    <message>
        <source>no longer called {name}</source>
        <translation>不再称 {name}</translation>
    </message>
    <message>
        <source>external id: {id}</source>
        <translation>外部编号：{id}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>备注：{note}</translation>
    </message>
    <message>
        <source>note taken away</source>
        <translation>删除备注</translation>
    </message>
    <message>
        <source>undone: {what}</source>
        <translation>已撤销：{what}</translation>
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
        <translation>{text} 的历史</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Places in the project</source>
        <translation>项目中的位置</translation>
    </message>
    <message>
        <source>Enter goes to the place.</source>
        <translation>Enter 跳到该处。</translation>
    </message>
</context>
<context>
    <name>HitsPane</name>
    <message>
        <source>Find in the whole project</source>
        <translation>在整个项目中查找</translation>
    </message>
    <message>
        <source>In any spelling</source>
        <translation>任何写法</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>没有找到。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
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
            <numerusform>前 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} read…</source>
        <translation>已读 {done} / {all}…</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name of the label</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>Key, 1 to 9</source>
        <translation>按键，1 到 9</translation>
    </message>
    <message>
        <source>Its mentions are names</source>
        <translation>其标记是名称</translation>
    </message>
    <message>
        <source>Names are listed in the panel, each with its mentions.</source>
        <translation>名称会列在面板中，并附上其标记。</translation>
    </message>
    <message>
        <source>In the list of names</source>
        <translation>名称列表</translation>
    </message>
    <message>
        <source>A new label.</source>
        <translation>新的标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) have it, articles: {articles}.</source>
        <translation>
            <numerusform>共有 %n 个标记，分布于 {articles} 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中没有任何变动。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) show the change, articles: {articles}; none gets another label.</source>
        <translation>
            <numerusform>%n 个标记的样子会改变，分布于 {articles} 篇文章；标签都不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its mentions leave the list of names.</source>
        <translation>其标记将离开名称列表。</translation>
    </message>
    <message>
        <source>Its mentions join the list of names.</source>
        <translation>其标记将加入名称列表。</translation>
    </message>
    <message>
        <source>This is “{name}”, as the article shows it.</source>
        <translation>这是文章中的“{name}”。</translation>
    </message>
    <message>
        <source>{key} is the key of {name}.</source>
        <translation>{key} 是“{name}”的按键。</translation>
    </message>
    <message>
        <source>Swap the keys</source>
        <translation>交换按键</translation>
    </message>
    <message>
        <source>{name} has no key then.</source>
        <translation>“{name}”将没有按键。</translation>
    </message>
    <message>
        <source>{name} gets the key {key}.</source>
        <translation>“{name}”的按键改为 {key}。</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add a label  Ins</source>
        <translation>添加标签  Ins</translation>
    </message>
    <message>
        <source>Merge…  M</source>
        <translation>合并…  M</translation>
    </message>
    <message>
        <source>Split…  P</source>
        <translation>拆分…  P</translation>
    </message>
    <message>
        <source>Delete…  Del</source>
        <translation>删除…  Del</translation>
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
        <translation>新标签</translation>
    </message>
    <message>
        <source>{name}, {export_name}, key {key}, mentions: {count}</source>
        <translation>{name}，{export_name}，按键 {key}，标记数：{count}</translation>
    </message>
    <message>
        <source>Delete the label “{name}”</source>
        <translation>删除标签“{name}”</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LikelyLine</name>
    <message>
        <source>Join  ↵</source>
        <translation>合并  ↵</translation>
    </message>
    <message>
        <source>Never  N</source>
        <translation>不合并  N</translation>
    </message>
    <message>
        <source>Enter makes them one name, N remembers that they never are.</source>
        <translation>按 Enter 合并为一个名称，按 N 记住两者是不同名称。</translation>
    </message>
    <message>
        <source>{longer} · {shorter}: one name?</source>
        <translation>{longer} · {shorter}：是同一名称？</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>The label on the light paper</source>
        <translation>标签在浅色底上的样子</translation>
    </message>
    <message>
        <source>The label on the dark paper</source>
        <translation>标签在深色底上的样子</translation>
    </message>
</context>
<context>
    <name>MentionFacts</name>
    <message>
        <source>{name}, once here</source>
        <translation>{name}，本文 1 处</translation>
    </message>
    <message>
        <source>{name}, {count} times here</source>
        <translation>{name}，本文 {count} 处</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <translation>标注者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>MentionMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete the mention</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近的项目</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>MergeDeed</name>
    <message>
        <source>Into (arrow keys choose)</source>
        <translation>并入（方向键选择）</translation>
    </message>
    <message>
        <source>Merge “{name}” into another one</source>
        <translation>把“{name}”并入另一个</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>No article yet.

Drop text files here, or press Ctrl+O to import some.</source>
        <translation>还没有文章。

请将文本文件拖放到这里，或按 Ctrl+O 导入。</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Where the mentions are</source>
        <translation>标记的位置</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Never the same as</source>
        <translation>绝非</translation>
    </message>
    <message>
        <source>The name {name}</source>
        <translation>名称 {name}</translation>
    </message>
    <message>
        <source>Let {name} join again</source>
        <translation>允许再与 {name} 合并</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>The name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>A name of its own</source>
        <translation>单独成为一个名称</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Enter or the right arrow shows the mentions of a name, / filters, F2 renames. Of several names G makes one, N remembers that they never are; U takes a mention out of its name.</source>
        <translation>按 Enter 或向右键显示名称的标记，按 / 筛选，按 F2 重命名。选择多个名称时，按 G 合并，按 N 记住它们是不同名称；按 U 将标记移出名称。</translation>
    </message>
</context>
<context>
    <name>NameMenu</name>
    <message>
        <source>Make one name of them</source>
        <translation>合并为一个名称</translation>
    </message>
    <message>
        <source>Never the same</source>
        <translation>绝非同一个</translation>
    </message>
    <message>
        <source>A name of its own</source>
        <translation>单独成为一个名称</translation>
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
            <numerusform>%n 个标记</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
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
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>The mentions are still being read.</source>
        <translation>标记还在读取中。</translation>
    </message>
    <message>
        <source>No name reads like this.</source>
        <translation>没有匹配的名称。</translation>
    </message>
    <message>
        <source>Select words in the article and press the key of a label: {keys}.</source>
        <translation>在文章中选择文字，再按标签的按键：{keys}。</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>↵ keeps it · Shift+↵ new line · Esc</source>
        <translation>↵ 保存 · Shift+↵ 换行 · Esc 放弃</translation>
    </message>
    <message>
        <source>Note on {text}</source>
        <translation>备注：{text}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the notice</source>
        <translation>关闭通知</translation>
    </message>
</context>
<context>
    <name>OfferLine</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>pairing not sure</source>
        <translation>配对未定</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>{total} in all</source>
        <translation>合计 {total}</translation>
    </message>
    <message>
        <source>as the article states</source>
        <translation>与文中相符</translation>
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
        <translation>逐项对应</translation>
    </message>
    <message>
        <source>One for each clause</source>
        <translation>合为一项</translation>
    </message>
    <message>
        <source>Each by all of them</source>
        <translation>每项皆由全体</translation>
    </message>
    <message>
        <source>Each with each</source>
        <translation>两两组合</translation>
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
        <translation>名称</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>F2 goes to the name, Alt and the arrows up and down move, Delete deletes, Insert adds.</source>
        <translation>F2 改名称，Alt 加上下方向键移动，Delete 删除，Insert 添加。</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>Press on a mention or select words for {role}; Esc leaves the cell.</source>
        <translation>点选标记或选取文字，填入“{role}”；Esc 取消。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>How the text reads</source>
        <translation>文字预览</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>跳过</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n byte(s) are no text in this encoding, the first at byte {place}.</source>
        <translation>
            <numerusform>{name}：有 %n 个字节不符合此编码，第一个在字节 {place}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: which encoding is it? Look whether it reads well.</source>
        <translation>{name}：是哪种编码？请确认文字可以正常阅读。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言将在下次启动时更改。</translation>
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
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message>
        <source>Nothing is proposed for this article.</source>
        <translation>这篇文章没有建议。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>An article of over 100,000 characters is not looked through for proposals. {total} and {rows} look around the caret.</source>
        <translation>超过 100,000 字的文章不会整篇查找建议。{total} 和 {rows} 会查看光标前后的文字。</translation>
    </message>
    <message>
        <source>{type} {number}: “{text}”</source>
        <translation>{type} {number}：“{text}”</translation>
    </message>
    <message numerus="yes">
        <source>{type}, %n row(s): {text}</source>
        <translation>
            <numerusform>{type} %n 项：{text}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading</source>
        <translation>阅读文本</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>{history}: history · {note}: note</source>
        <translation>{history} 历史 · {note} 备注</translation>
    </message>
    <message>
        <source>Select a mention, a row or a name to write a note on it.</source>
        <translation>请先选择一个标记、一项或一个名称，再写备注。</translation>
    </message>
    <message>
        <source>Select a name, or a mention of one, to edit it.</source>
        <translation>请先选择一个名称或它的标记，再编辑。</translation>
    </message>
</context>
<context>
    <name>RepairsPopover</name>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Places that were repaired</source>
        <translation>修复之处</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) repaired</source>
        <translation>
            <numerusform>已修复 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only offered (?)</source>
        <translation>
            <numerusform>%n 处仅建议（?）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Name of the role</source>
        <translation>角色名称</translation>
    </message>
    <message>
        <source>Labels it takes (Space checks, Alt+↑ and Alt+↓ move)</source>
        <translation>可填入的标签（空格键勾选，Alt+↑、Alt+↓ 移动）</translation>
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
        <translation>在单元格中输入的文字会标为第一个：{label}。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) fill it, articles: {articles}.</source>
        <translation>
            <numerusform>填有 %n 个标记，分布于 {articles} 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new role.</source>
        <translation>新的角色。</translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中没有任何变动。</translation>
    </message>
    <message>
        <source>What is {labels} and fills it stays, and Findings will name it.</source>
        <translation>已填入的{labels}会保留，并在“检查”中列出。</translation>
    </message>
    <message>
        <source>Rows with too few or too many stay, and Findings will name them.</source>
        <translation>个数不符的项会保留，并在“检查”中列出。</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Empty the cell</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Swap with the cell above</source>
        <translation>与上面的单元格交换</translation>
    </message>
    <message>
        <source>Swap with the cell below</source>
        <translation>与下面的单元格交换</translation>
    </message>
    <message>
        <source>Confirm the pairing</source>
        <translation>确认配对</translation>
    </message>
    <message>
        <source>Confirm the pairing of all rows</source>
        <translation>确认所有行的配对</translation>
    </message>
    <message>
        <source>Add a row below</source>
        <translation>在下面加一行</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>删除此项</translation>
    </message>
    <message>
        <source>Doubt the pairing</source>
        <translation>配对改为未定</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>One more: {role}</source>
        <translation>再加一个：{role}</translation>
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
        <translation>{text}，{role}，配对未定</translation>
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
        <translation>标记中可以再有标记吗？</translation>
    </message>
    <message>
        <source>No: only the outermost is labelled</source>
        <translation>不可以：只标最外层</translation>
    </message>
    <message>
        <source>北汀理工大學臨嶼研究院 is one organization; 臨嶼 in it is not labelled.</source>
        <translation>北汀理工大学临屿研究院是一个机构，其中的临屿不标。</translation>
    </message>
    <message>
        <source>Only places within organizations</source>
        <translation>只有机构中的地名可以</translation>
    </message>
    <message>
        <source>北汀理工大學臨嶼研究院 is an organization, and 臨嶼 in it a place.</source>
        <translation>北汀理工大学临屿研究院是机构，其中的临屿标为地名。</translation>
    </message>
    <message>
        <source>Yes: anything within anything, also across edges</source>
        <translation>可以：任何标记都可以包含或交叉</translation>
    </message>
    <message>
        <source>臨嶼市副市長何景嵐 can be a person, with a place and a title in it.</source>
        <translation>临屿市副市长何景岚可标为人名，其中再标地名和职务。</translation>
    </message>
    <message>
        <source>Apply  ↵</source>
        <translation>应用  ↵</translation>
    </message>
    <message>
        <source>Discard  Esc</source>
        <translation>放弃  Esc</translation>
    </message>
    <message>
        <source>Whether blanks and punctuation at the edges of a selection are left out is each annotator&apos;s own choice: menu Edit, Trim blanks and punctuation.</source>
        <translation>是否去除选取范围首尾的空白和标点，由各人自行决定：菜单“编辑”中的“去除首尾空白和标点”。</translation>
    </message>
    <message>
        <source>What is labelled stays as it is; Findings will name what is against the rule.</source>
        <translation>已有的标记不变；不符规则的会在“检查”中列出。</translation>
    </message>
</context>
<context>
    <name>SameCard</name>
    <message>
        <source>In the whole project</source>
        <translation>整个项目</translation>
    </message>
    <message>
        <source>Label all the same</source>
        <translation>标注所有相同文字</translation>
    </message>
    <message>
        <source>Select words, or a mention, to label all the same.</source>
        <translation>请先选择文字或标记，再标注所有相同文字。</translation>
    </message>
    <message>
        <source>Looking for “{text}”: {done} of {all} articles…</source>
        <translation>正在查找“{text}”：第 {done} / {all} 篇…</translation>
    </message>
    <message>
        <source>“{text}” is labelled everywhere.</source>
        <translation>“{text}”已全部标注。</translation>
    </message>
    <message numerus="yes">
        <source>Label “{text}” as {label} in %n place(s)</source>
        <translation>
            <numerusform>将 %n 处“{text}”标注为{label}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is labelled wherever it stands here</source>
        <translation>“{text}”在本文中已全部标注</translation>
    </message>
    <message numerus="yes">
        <source>%n labelled already</source>
        <translation>
            <numerusform>%n 处已标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)  ↵</source>
        <translation>
            <numerusform>标注 %n 处  ↵</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameList</name>
    <message>
        <source>Places to label</source>
        <translation>要标注的位置</translation>
    </message>
    <message>
        <source>Space checks a place, A all, Enter labels what is checked.</source>
        <translation>按空格键勾选，按 A 全选，按 Enter 标注勾选的位置。</translation>
    </message>
</context>
<context>
    <name>SameModel</name>
    <message>
        <source>checked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>in a longer mention</source>
        <translation>位于较长的标记中</translation>
    </message>
</context>
<context>
    <name>SchemaFiles</name>
    <message>
        <source>Import a schema</source>
        <translation>导入标注方案</translation>
    </message>
    <message>
        <source>Export the schema</source>
        <translation>导出标注方案</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>标注方案</translation>
    </message>
</context>
<context>
    <name>SchemaPlace</name>
    <message>
        <source>Schema</source>
        <translation>标注方案</translation>
    </message>
    <message>
        <source>Schema of the project</source>
        <translation>项目的标注方案</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Back to the article  Esc</source>
        <translation>回到文章  Esc</translation>
    </message>
    <message>
        <source>Parts of the schema</source>
        <translation>标注方案的各部分</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Frames and roles</source>
        <translation>表和角色</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>This project is open for reading only, so nothing can be changed here.</source>
        <translation>此项目以只读方式打开，无法在此修改。</translation>
    </message>
    <message>
        <source>{project} schema</source>
        <translation>{project} 标注方案</translation>
    </message>
    <message>
        <source>The schema is written to {path}.</source>
        <translation>标注方案已写入 {path}。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find names, text…</source>
        <translation>查找名称、文字…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 条结果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{project} – Quandian</source>
        <translation>{project} – 圈点</translation>
    </message>
</context>
<context>
    <name>SplitDeed</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Which mentions go (Space checks)</source>
        <translation>哪些标记要拆出（空格键勾选）</translation>
    </message>
    <message>
        <source>They get</source>
        <translation>改标为</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <translation>导出名称</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>A new label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Split  ↵</source>
        <translation>拆分  ↵</translation>
    </message>
    <message>
        <source>Split “{name}”: some of its mentions get another label</source>
        <translation>拆分“{name}”：部分标记改用另一个标签</translation>
    </message>
    <message>
        <source>Reading the mentions…</source>
        <translation>正在读取标记…</translation>
    </message>
    <message>
        <source>{text}  · {count}</source>
        <translation>{text}  · {count}</translation>
    </message>
    <message>
        <source>No mention has this label.</source>
        <translation>没有标记使用这个标签。</translation>
    </message>
    <message>
        <source>Nothing is checked yet.</source>
        <translation>尚未勾选。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>没有文章</translation>
    </message>
    <message>
        <source>Article {at} / {count}</source>
        <translation>第 {at} / {count} 篇</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>raw {start}–{end}</source>
        <translation>原文 {start}–{end}</translation>
    </message>
    <message>
        <source>Armed: {label}, Esc ends</source>
        <translation>连续标注：{label}，按 Esc 结束</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修复 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) offered</source>
        <translation>
            <numerusform>建议修复 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>已全部保存</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Space switches a rule on or off.</source>
        <translation>按空格键开关规则。</translation>
    </message>
    <message>
        <source>{on} of {all} rules are on</source>
        <translation>已开启 {on} / {all} 条规则</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Lists of this article</source>
        <translation>本文列表</translation>
    </message>
</context>
<context>
    <name>TakeDeed</name>
    <message>
        <source>Keep what the file does not have</source>
        <translation>保留文件中没有的部分</translation>
    </message>
    <message>
        <source>Take over the schema of {file}</source>
        <translation>采用 {file} 的标注方案</translation>
    </message>
    <message>
        <source>Take over  ↵</source>
        <translation>采用  ↵</translation>
    </message>
    <message>
        <source>It is the same as the schema of the project.</source>
        <translation>与项目的标注方案相同。</translation>
    </message>
    <message>
        <source>New: {names}.</source>
        <translation>添加：{names}。</translation>
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
        <translation>顺序或嵌套规则有变。</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n mention(s) are deleted.</source>
        <translation>
            <numerusform>删除 %n 个标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) get the other label.</source>
        <translation>
            <numerusform>%n 个标记改用另一个标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are deleted.</source>
        <translation>
            <numerusform>删除 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay with other cells.</source>
        <translation>
            <numerusform>%n 项保留，但单元格有变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stated total(s) are released.</source>
        <translation>
            <numerusform>取消 %n 个文中总数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is in %n article(s).</source>
        <translation>
            <numerusform>分布于 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the articles changes.</source>
        <translation>文章中没有任何变动。</translation>
    </message>
    <message>
        <source>Roles that change: {roles}.</source>
        <translation>有变动的角色：{roles}。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Quandian</source>
        <translation>圈点</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
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
        <translation>文中称“{total}”；共 {number} 项，已标 {count} 项。</translation>
    </message>
    <message>
        <source>The article states</source>
        <translation>文中称</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>{type}: {number} stated here. {accept} binds, {reject} rejects.</source>
        <translation>{type}：文中称 {number}。{accept} 设定，{reject} 拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>{type}: %n row(s) proposed. {accept} accepts, {rows} corrects, {reject} rejects.</source>
        <translation>
            <numerusform>{type}：建议 %n 项。{accept} 接受，{rows} 修改，{reject} 拒绝。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong</source>
        <translation>发生错误</translation>
    </message>
    <message>
        <source>This is a mistake of the program. What you did is saved; you can go on working. The text below helps to mend it.</source>
        <translation>这是程序的错误。您做的都已保存，可以继续工作。以下文字有助于修正错误。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>This project lies on a network drive: one person at a time can write in it, and saving takes longer.</source>
        <translation>这个项目放在网络磁盘上：一次只有一个人能写入，保存也较慢。</translation>
    </message>
    <message>
        <source>{folder} copies this project to other machines, and two that change it leave two files. Better keep it on your own disk.</source>
        <translation>{folder} 会把这个项目同步到其他电脑，两台各自修改就会留下两份文件。最好放在自己的硬盘。</translation>
    </message>
</context>
<context>
    <name>Wires</name>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
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
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
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
        <translation>已验收</translation>
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
        <translation>修复</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional · Taiwan</source>
        <translation>繁体·台湾</translation>
    </message>
    <message>
        <source>Traditional · Hong Kong</source>
        <translation>繁体·香港</translation>
    </message>
    <message>
        <source>label a mention</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>change a label</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>label all the same</source>
        <translation>标注所有相同文字</translation>
    </message>
    <message>
        <source>move an edge</source>
        <translation>移动标记边界</translation>
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
        <translation>删除标记</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>start a row</source>
        <translation>新增一项</translation>
    </message>
    <message>
        <source>fill a cell</source>
        <translation>填入单元格</translation>
    </message>
    <message>
        <source>empty a cell</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>accept rows</source>
        <translation>采纳建议的项</translation>
    </message>
    <message>
        <source>confirm or doubt a pairing</source>
        <translation>确认或存疑配对</translation>
    </message>
    <message>
        <source>set the evidence</source>
        <translation>设置依据</translation>
    </message>
    <message>
        <source>swap cells</source>
        <translation>对调单元格</translation>
    </message>
    <message>
        <source>move a row</source>
        <translation>移动一项</translation>
    </message>
    <message>
        <source>delete a row</source>
        <translation>删除一项</translation>
    </message>
    <message>
        <source>bind a stated total</source>
        <translation>标注文中总数</translation>
    </message>
    <message>
        <source>edit a stated total</source>
        <translation>修改文中总数</translation>
    </message>
    <message>
        <source>delete a stated total</source>
        <translation>删除文中总数</translation>
    </message>
    <message>
        <source>reject a proposal</source>
        <translation>不采纳建议</translation>
    </message>
    <message>
        <source>name an entity</source>
        <translation>设置名称</translation>
    </message>
    <message>
        <source>join entities</source>
        <translation>合并名称</translation>
    </message>
    <message>
        <source>part entities</source>
        <translation>拆分名称</translation>
    </message>
    <message>
        <source>keep names apart</source>
        <translation>标为不同名称</translation>
    </message>
    <message>
        <source>let names join</source>
        <translation>允许合并名称</translation>
    </message>
    <message>
        <source>add articles</source>
        <translation>添加文章</translation>
    </message>
    <message>
        <source>delete an article</source>
        <translation>删除文章</translation>
    </message>
    <message>
        <source>rename an article</source>
        <translation>重命名文章</translation>
    </message>
    <message>
        <source>set the state</source>
        <translation>设置状态</translation>
    </message>
    <message>
        <source>edit the schema</source>
        <translation>修改标注方案</translation>
    </message>
    <message>
        <source>switch a rule</source>
        <translation>开关修复规则</translation>
    </message>
    <message>
        <source>write the guidelines</source>
        <translation>编写标注准则</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>备注：{note}</translation>
    </message>
    <message>
        <source>Pinyin after a character</source>
        <translation>字后的拼音</translation>
    </message>
    <message>
        <source>Shifted punctuation</source>
        <translation>错位的标点</translation>
    </message>
    <message>
        <source>Shifted characters</source>
        <translation>错位的字符</translation>
    </message>
    <message>
        <source>Stray blanks</source>
        <translation>多余的空白</translation>
    </message>
    <message>
        <source>Half-width punctuation</source>
        <translation>半角标点</translation>
    </message>
    <message>
        <source>Invisible characters, entities</source>
        <translation>不可见字符、HTML 实体</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This row is no longer there.</source>
        <translation>此项已不存在。</translation>
    </message>
    <message>
        <source>This mention is no longer there.</source>
        <translation>此标记已不存在。</translation>
    </message>
    <message>
        <source>This name is no longer there.</source>
        <translation>此名称已不存在。</translation>
    </message>
    <message>
        <source>This name is already {role} here.</source>
        <translation>此名称已是这一项的{role}。</translation>
    </message>
    <message>
        <source>A name can&apos;t be empty.</source>
        <translation>名称不能为空。</translation>
    </message>
    <message>
        <source>All of this is in the table of {type} already.</source>
        <translation>这些内容都已在“{type}”表中。</translation>
    </message>
    <message>
        <source>There is no row above to swap with.</source>
        <translation>上方没有可对调的项。</translation>
    </message>
    <message>
        <source>There is no row below to swap with.</source>
        <translation>下方没有可对调的项。</translation>
    </message>
    <message>
        <source>This is all of the mention; delete it instead.</source>
        <translation>这是整个标记；请改用删除。</translation>
    </message>
    <message>
        <source>{first} and {second} were kept apart; let them join first.</source>
        <translation>“{first}”与“{second}”已标为不同名称；请先允许合并。</translation>
    </message>
    <message>
        <source>{name} has no other mention to part from.</source>
        <translation>“{name}”没有其他标记可以拆分。</translation>
    </message>
    <message>
        <source>{name} is one name.</source>
        <translation>“{name}”已是同一个名称。</translation>
    </message>
    <message>
        <source>These names have different external ids, {ids}; clear all but one first.</source>
        <translation>这些名称的外部标识不同：{ids}；请先清除到只剩一个。</translation>
    </message>
    <message>
        <source>This is already labelled {label}.</source>
        <translation>这里已标注为“{label}”。</translation>
    </message>
    <message>
        <source>This overlaps a mention labelled {label}; the schema keeps only the outermost.</source>
        <translation>与“{label}”标记重叠；标注方案只保留最外层。</translation>
    </message>
    <message>
        <source>Nothing of this is left to label.</source>
        <translation>这里没有可以标注的文字。</translation>
    </message>
    <message>
        <source>What the article states does not add up ({totals}); say why.</source>
        <translation>与文中总数不符（{totals}）；请说明原因。</translation>
    </message>
    <message>
        <source>A total can&apos;t be less than nothing.</source>
        <translation>总数不能小于零。</translation>
    </message>
    <message>
        <source>The name of a project ends in .quandian, unlike {path}.</source>
        <translation>项目名称必须以 .quandian 结尾，{path} 不是。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} 没有内容。</translation>
    </message>
    <message>
        <source>The name of a picture ends in .png, unlike {path}.</source>
        <translation>图片名称必须以 .png 结尾，{path} 不是。</translation>
    </message>
    <message>
        <source>cannot read {path}: {reason}</source>
        <translation>无法读取 {path}：{reason}</translation>
    </message>
    <message>
        <source>{message} ({prog} --help tells more)</source>
        <translation>{message}（详见 {prog} --help）</translation>
    </message>
    <message>
        <source>There is no article {which}; numbers go from 1 to {last}.</source>
        <translation>没有文章 {which}；编号从 1 到 {last}。</translation>
    </message>
    <message>
        <source>What was written does not read back the same, so {path} was left as it was.</source>
        <translation>写入的内容读回后不一致，因此 {path} 保持原样。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}; nothing was changed there.</source>
        <translation>{path} 所在的磁盘空间不足；该文件未更改。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Line {number} of {path} is not an article of this project: {reason}.</source>
        <translation>{path} 的第 {number} 行不是此项目的文章：{reason}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be &quot;none&quot;, &quot;places_in_organizations&quot; or &quot;all&quot;, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是 &quot;none&quot;、&quot;places_in_organizations&quot; 或 &quot;all&quot;，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a color like #4477aa, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是 #4477aa 这样的颜色，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be one capital letter, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是一个大写字母，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be ASCII letters, digits, - and _ after a first letter, not {value}.</source>
        <translation>在 {place} 中，{key} 必须以 ASCII 字母开头，后接字母、数字、- 或 _，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be the export names of labels, each once, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是标签的导出名称，且不重复，不能是 {value}。</translation>
    </message>
    <message>
        <source>{path} is too large for guidelines.</source>
        <translation>{path} 太大，不能作为标注准则。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not a text.</source>
        <translation>{path} 不是文本文件。</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text.</source>
        <translation>{path} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The schema is not TOML: {reason}.</source>
        <translation>标注方案不是 TOML：{reason}。</translation>
    </message>
    <message>
        <source>In {place}, {label} is not the export name of a label; there are {known}.</source>
        <translation>在 {place} 中，{label} 不是标签的导出名称；可用的有：{known}。</translation>
    </message>
    <message>
        <source>In {place}, {first} and {second} have the same {field}, {value}.</source>
        <translation>在 {place} 中，{first} 与 {second} 的 {field} 相同：{value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a text in quotes, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是引号内的文字，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a whole number of at least {least}, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是不小于 {least} 的整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be a whole number from {least} to {most}, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是 {least} 到 {most} 的整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be true or false, not {value}.</source>
        <translation>在 {place} 中，{key} 必须是 true 或 false，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, {key} must be tables, each under [[{key}]], not {value}.</source>
        <translation>在 {place} 中，{key} 必须是表，每个写在 [[{key}]] 之下，不能是 {value}。</translation>
    </message>
    <message>
        <source>In {place}, the key {key} is unknown; there may be {known}.</source>
        <translation>在 {place} 中，键 {key} 未知；可用的有：{known}。</translation>
    </message>
    <message>
        <source>In {place}, the key {key} is missing.</source>
        <translation>在 {place} 中，缺少键 {key}。</translation>
    </message>
    <message>
        <source>The sample can&apos;t be written in {folder}: {reason}.</source>
        <translation>无法将示例写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}; nothing was changed.</source>
        <translation>{path} 所在的磁盘空间不足；未做任何更改。</translation>
    </message>
    <message>
        <source>{path} is write-protected; nothing was changed.</source>
        <translation>{path} 有写保护；未做任何更改。</translation>
    </message>
    <message>
        <source>Another program is using {path}; try again in a moment.</source>
        <translation>其他程序正在使用 {path}；请稍后再试。</translation>
    </message>
    <message>
        <source>{path} is damaged, and there is no backup of it in {folder}.</source>
        <translation>{path} 已损坏，而 {folder} 中没有它的备份。</translation>
    </message>
    <message>
        <source>{path} is damaged; open its newest backup, {backup}, instead.</source>
        <translation>{path} 已损坏；请改为打开最新的备份 {backup}。</translation>
    </message>
    <message>
        <source>{path} is not a Quandian project.</source>
        <translation>{path} 不是圈点项目。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read or written: {reason}.</source>
        <translation>无法读写 {path}：{reason}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a Quandian project.</source>
        <translation>{path} 是文件夹，不是圈点项目。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Quandian; open it with that one.</source>
        <translation>{path} 由较新版本的圈点写成；请用该版本打开。</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} 已存在；请改用其他名称。</translation>
    </message>
    <message>
        <source>{path} is open in another window, so it can only be read here.</source>
        <translation>{path} 已在另一个窗口打开，这里只能阅读。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder of {path}, so it can only be read.</source>
        <translation>{path} 所在的文件夹无法写入，因此只能阅读。</translation>
    </message>
    <message>
        <source>{path} is write-protected, so it can only be read.</source>
        <translation>{path} 有写保护，因此只能阅读。</translation>
    </message>
    <message>
        <source>{path} is open for reading only.</source>
        <translation>{path} 以只读方式打开。</translation>
    </message>
    <message>
        <source>{path} was written by an older version of Quandian; open it once for writing.</source>
        <translation>{path} 由较旧版本的圈点写成；请先以可写入的方式打开一次。</translation>
    </message>
    <message>
        <source>The last step can&apos;t be undone, because what it changed is no longer as it was.</source>
        <translation>无法撤销上一步，因为它更改的内容已经不同。</translation>
    </message>
    <message>
        <source>The step can&apos;t be done again, because what it needs has changed since.</source>
        <translation>无法重做这一步，因为它所需的内容已经更改。</translation>
    </message>
    <message>
        <source>{path} was moved, deleted or replaced while it was open, so nothing more is saved in it.</source>
        <translation>{path} 在打开期间被移动、删除或替换，因此不再保存任何内容。</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding of text.</source>
        <translation>“{encoding}”不是文字编码。</translation>
    </message>
    <message>
        <source>This is not a text in any known encoding.</source>
        <translation>这不是任何已知编码的文字。</translation>
    </message>
    <message>
        <source>No mention in this clause can fill {roles}; label one first.</source>
        <translation>此分句中没有可填入{roles}的标记；请先标注。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>“{text}” is part of another mention, or can&apos;t be {role}.</source>
        <translation>“{text}”属于另一个标记，或不能是{role}。</translation>
    </message>
    <message>
        <source>“{text}” isn&apos;t in this article.</source>
        <translation>文中没有“{text}”。</translation>
    </message>
    <message>
        <source>Select a mention, then words that are part of it too.</source>
        <translation>请先选中一个标记，再选中也属于它的文字。</translation>
    </message>
    <message>
        <source>There is nothing to label here.</source>
        <translation>这里没有可以标注的文字。</translation>
    </message>
    <message>
        <source>A label, a frame type and a role need a name.</source>
        <translation>标签、表和角色都必须有名称。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the export name of {name}: it takes ASCII letters, digits, - and _ after a first letter.</source>
        <translation>{value} 不能作为“{name}”的导出名称：必须以 ASCII 字母开头，后接字母、数字、- 或 _。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the color of {name}: it takes one like #4477aa.</source>
        <translation>{value} 不能作为“{name}”的颜色：必须像 #4477aa 这样。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the key of {name}: it takes a digit from 1 to 9.</source>
        <translation>{value} 不能作为“{name}”的按键：必须是 1 到 9 的数字。</translation>
    </message>
    <message>
        <source>{value} can&apos;t be the key of {name}: it takes a capital letter.</source>
        <translation>{value} 不能作为“{name}”的按键：必须是大写字母。</translation>
    </message>
    <message>
        <source>{name} has to take at least one label.</source>
        <translation>“{name}”至少要接受一个标签。</translation>
    </message>
    <message>
        <source>{name} can&apos;t want at least {least} and at most {most} fillers.</source>
        <translation>“{name}”不能要求至少 {least} 个、至多 {most} 个标记。</translation>
    </message>
    <message>
        <source>{first} and {second} have the same id, {value}.</source>
        <translation>“{first}”与“{second}”的标识相同：{value}。</translation>
    </message>
    <message>
        <source>There are two of the name {value}.</source>
        <translation>有两个名称都是“{value}”。</translation>
    </message>
    <message>
        <source>{first} and {second} have the same export name, {value}.</source>
        <translation>“{first}”与“{second}”的导出名称相同：{value}。</translation>
    </message>
    <message>
        <source>{first} and {second} have the same key, {value}.</source>
        <translation>“{first}”与“{second}”的按键相同：{value}。</translation>
    </message>
    <message>
        <source>{path} is a Quandian project, which nothing else may replace; choose another name.</source>
        <translation>{path} 是圈点项目，不能用其他文件替换；请改用其他名称。</translation>
    </message>
    <message>
        <source>{path} belongs to a Quandian project; choose another name.</source>
        <translation>{path} 属于圈点项目；请改用其他名称。</translation>
    </message>
    <message>
        <source>{path} is a Quandian project or a part of one, not a file to read here.</source>
        <translation>{path} 是圈点项目或其一部分，不能在此当作文件读取。</translation>
    </message>
    <message>
        <source>Select words first, or {key} arms {label}.</source>
        <translation>请先选择文字，或按 {key} 连续标注{label}。</translation>
    </message>
    <message>
        <source>The article states no other total.</source>
        <translation>文中没有其他总数。</translation>
    </message>
    <message>
        <source>This sentence does not say who signed or published several things.</source>
        <translation>这句话没有说明多方签约或发布了什么。</translation>
    </message>
    <message>
        <source>Go to a finding first, to mend it.</source>
        <translation>请先跳到一个问题，再修正它。</translation>
    </message>
    <message>
        <source>There is no one way to mend this.</source>
        <translation>这个问题没有唯一的修正办法。</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>“{text}”不是数字。</translation>
    </message>
    <message>
        <source>Only mentions whose label is for names have one.</source>
        <translation>只有标签属于名称的标记才有名称。</translation>
    </message>
    <message>
        <source>There is no further mention or proposal.</source>
        <translation>没有更多标记或建议。</translation>
    </message>
    <message>
        <source>There is no mention at the caret.</source>
        <translation>光标处没有标记。</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>A mention cuts a repaired character in two</source>
        <translation>标记切开了修复的字符</translation>
    </message>
    <message>
        <source>“{text}” cuts a repaired character in two.</source>
        <translation>“{text}”切开了修复的字符。</translation>
    </message>
    <message>
        <source>Take the whole character</source>
        <translation>纳入整个字符</translation>
    </message>
    <message>
        <source>A mention begins or ends in punctuation or a blank</source>
        <translation>标记首尾有标点或空白</translation>
    </message>
    <message>
        <source>“{text}” begins or ends in punctuation.</source>
        <translation>“{text}”首尾有标点。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>A mention holds the quotes around it</source>
        <translation>标记包含外侧引号</translation>
    </message>
    <message>
        <source>“{text}” holds its quotes.</source>
        <translation>“{text}”包含外侧引号。</translation>
    </message>
    <message>
        <source>Leave the quotes out</source>
        <translation>去掉引号</translation>
    </message>
    <message>
        <source>A mention ends in 等</source>
        <translation>标记以“等”结尾</translation>
    </message>
    <message>
        <source>“{text}” ends in 等.</source>
        <translation>“{text}”以“等”结尾。</translation>
    </message>
    <message>
        <source>Leave 等 out</source>
        <translation>去掉“等”</translation>
    </message>
    <message>
        <source>Nothing is labelled, or the label has no name</source>
        <translation>标注内容为空，或标签没有名称</translation>
    </message>
    <message>
        <source>Delete the mention</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>“{text}” is labelled, which says nothing.</source>
        <translation>标注的“{text}”没有内容。</translation>
    </message>
    <message>
        <source>The label of “{text}” has no name.</source>
        <translation>“{text}”的标签没有名称。</translation>
    </message>
    <message>
        <source>A stated total is not met</source>
        <translation>与文中总数不符</translation>
    </message>
    <message>
        <source>The article states “{text}” ({number}); {type} has {count}.</source>
        <translation>文中称“{text}”（{number} 项）；{type}已标 {count} 项。</translation>
    </message>
    <message>
        <source>A role has no filler</source>
        <translation>角色未填</translation>
    </message>
    <message>
        <source>{type} “{frame}”: {role} is missing.</source>
        <translation>{type}“{frame}”：缺少{role}。</translation>
    </message>
    <message>
        <source>An agreement has only one party</source>
        <translation>签约只有一方</translation>
    </message>
    <message>
        <source>{type} “{frame}”: {role} has {count}, not {least}.</source>
        <translation>{type}“{frame}”：{role}有 {count} 个，应至少有 {least} 个。</translation>
    </message>
    <message>
        <source>A role has too many fillers</source>
        <translation>角色填入过多</translation>
    </message>
    <message>
        <source>{type} “{frame}”: {role} has {count}, more than {most}.</source>
        <translation>{type}“{frame}”：{role}有 {count} 个，最多应有 {most} 个。</translation>
    </message>
    <message>
        <source>A filler has a label that its role does not take</source>
        <translation>标记的标签不适用于角色</translation>
    </message>
    <message>
        <source>“{text}” is {role} in {type}, but labelled {label}.</source>
        <translation>“{text}”在{type}中是{role}，却标注为{label}。</translation>
    </message>
    <message>
        <source>Label it {label}</source>
        <translation>标注为{label}</translation>
    </message>
    <message>
        <source>Two rows say the same</source>
        <translation>两项内容相同</translation>
    </message>
    <message>
        <source>{type} “{frame}” is there twice.</source>
        <translation>{type}“{frame}”重复。</translation>
    </message>
    <message>
        <source>Delete the second</source>
        <translation>删除第二项</translation>
    </message>
    <message>
        <source>A pairing is not confirmed</source>
        <translation>配对未定</translation>
    </message>
    <message>
        <source>{type} “{frame}”: who belongs to what is not confirmed.</source>
        <translation>{type}“{frame}”：配对未定。</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>The same name is labelled in two ways</source>
        <translation>同一名称有两种标签</translation>
    </message>
    <message>
        <source>Label it {label} everywhere</source>
        <translation>全部标注为{label}</translation>
    </message>
    <message>
        <source>“{text}” is labelled {label} here and {other} elsewhere.</source>
        <translation>“{text}”在本文标注为{label}，在别处标注为{other}。</translation>
    </message>
    <message>
        <source>A labelled name is left unlabelled elsewhere</source>
        <translation>标注过的名称在别处未标注</translation>
    </message>
    <message>
        <source>“{text}” is labelled {label} elsewhere; unlabelled here: {count}.</source>
        <translation>“{text}”在别处标注为{label}；本文有 {count} 处未标注。</translation>
    </message>
    <message>
        <source>Label them all</source>
        <translation>全部标注</translation>
    </message>
    <message>
        <source>One name in two spellings is kept as two names</source>
        <translation>同一名称的两种写法分成了两个名称</translation>
    </message>
    <message>
        <source>{first} and {second} are one name, kept as two.</source>
        <translation>“{first}”与“{second}”是同一名称，却分成了两个。</translation>
    </message>
    <message>
        <source>Join them as {name}</source>
        <translation>合并为“{name}”</translation>
    </message>
    <message>
        <source>Two mentions cross each other</source>
        <translation>两个标记互相交叉</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” cross each other.</source>
        <translation>“{first}”与“{second}”互相交叉。</translation>
    </message>
    <message>
        <source>A mention lies in another, against the schema</source>
        <translation>标记位于另一个标记之内，不符标注方案</translation>
    </message>
    <message>
        <source>“{inner}” lies in “{outer}”; only the outermost is kept.</source>
        <translation>“{inner}”在“{outer}”之内；只保留最外层。</translation>
    </message>
</context>
</TS>
