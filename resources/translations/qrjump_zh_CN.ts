<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CsvError</name>
    <message>
        <source>A value in line %1 contains a quotation mark but is not quoted.</source>
        <translation>第 %1 行有一个值含有引号，但没有用引号括起来。</translation>
    </message>
    <message>
        <source>The quoted value that begins in line %1 is followed by something other than a comma.</source>
        <translation>从第 %1 行开始的带引号的值后面不是逗号。</translation>
    </message>
    <message>
        <source>The quoted value that begins in line %1 has no end.</source>
        <translation>从第 %1 行开始的带引号的值没有结尾。</translation>
    </message>
</context>
<context>
    <name>EmptyRules</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n loaded rule(s) matches %1.</source>
        <translation>
            <numerusform>已加载的 %n 条规则中，没有符合 %1 的规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter looks only at what is loaded, not at the server.</source>
        <translation>筛选只针对已加载的规则，不会查询服务器。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation>正在读取规则…</translation>
    </message>
    <message>
        <source>Enter the prefixes to ask the server for.</source>
        <translation>请输入要向服务器查询的前缀。</translation>
    </message>
    <message numerus="yes">
        <source>One per line, at most %n.</source>
        <translation>
            <numerusform>每行一个，最多 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>No rules could be read.</source>
        <translation>未能读取规则。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>This account has no rules yet.</source>
        <translation>该账号还没有规则。</translation>
    </message>
    <message>
        <source>A rule decides which links open which page of the mini program.</source>
        <translation>规则决定扫描哪些链接会打开小程序的哪个页面。</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>The server has no rule with these prefixes.</source>
        <translation>服务器上没有使用这些前缀的规则。</translation>
    </message>
    <message>
        <source>WeChat does not document whether it also finds longer prefixes. Check the spelling.</source>
        <translation>微信没有说明是否也会返回更长的前缀。请检查前缀是否填写正确。</translation>
    </message>
</context>
<context>
    <name>ErrorExplanation</name>
    <message>
        <source>WeChat refused the call with code %1, which this program does not know.</source>
        <translation>微信拒绝了请求，返回了本程序不认识的错误码 %1。</translation>
    </message>
    <message>
        <source>Read what the server says below. With the request identifier, WeChat&apos;s support can tell more.</source>
        <translation>请查看下方服务器返回的内容，或凭 rid 向微信客服咨询。</translation>
    </message>
    <message>
        <source>The server is out of order: it answered with HTTP status %1.</source>
        <translation>服务器异常，返回了 HTTP 状态码 %1。</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1, which WeChat never does.</source>
        <translation>服务器返回了 HTTP 状态码 %1，微信不会这样返回。</translation>
    </message>
    <message>
        <source>Check the server address in the account settings, and whether a proxy or login page stands in between.</source>
        <translation>请检查账号设置中的服务器地址，以及中间是否有代理或登录页面。</translation>
    </message>
    <message>
        <source>The server could not be reached, or the connection was lost.</source>
        <translation>无法连接服务器，或连接已中断。</translation>
    </message>
    <message>
        <source>Check the internet connection and the proxy settings of this computer, then try again.</source>
        <translation>请检查本机的网络连接和代理设置，然后重试。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时响应。</translation>
    </message>
    <message>
        <source>Try again in a moment. If it keeps happening, check the internet connection.</source>
        <translation>请稍后重试。如果反复出现，请检查网络连接。</translation>
    </message>
    <message>
        <source>The call was stopped before the server answered.</source>
        <translation>请求在服务器响应之前已停止。</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>需要时可以重新开始。</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one it claims to be.</source>
        <translation>服务器的身份未能通过验证。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. In a company network, ask the administrators whether they inspect encrypted connections.</source>
        <translation>请检查本机的日期和时间。如果使用公司网络，请向网络管理员确认是否会检查加密连接。</translation>
    </message>
    <message>
        <source>Something stands between this computer and WeChat: the call was sent on to another place, and the program did not follow.</source>
        <translation>请求在本机与微信之间被转到了其他地址，程序没有继续跟随。</translation>
    </message>
    <message>
        <source>Log in to the network if it asks for that in a web browser, then try again.</source>
        <translation>如果网络要求在浏览器中登录，请先登录再重试。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than any real one, so reading it was given up.</source>
        <translation>服务器返回的内容过大，不像正常结果，已放弃读取。</translation>
    </message>
    <message>
        <source>Check the server address in the account settings. If it is right, load fewer rules at a time.</source>
        <translation>请检查账号设置中的服务器地址。如果地址无误，请减少每次读取的规则数量。</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read; it is not what WeChat sends.</source>
        <translation>无法识别服务器返回的内容，它不是微信的返回格式。</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, a proxy or login page may stand between this computer and WeChat.</source>
        <translation>请重试。如果反复出现，本机与微信之间可能有代理或登录页面。</translation>
    </message>
    <message>
        <source>The server address begins with http://, so the access token would be readable for others on the way. Nothing was sent.</source>
        <translation>服务器地址以 http:// 开头，access_token 在传输途中可能被他人看到，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>请使用以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>服务器上的数据没有变动。</translation>
    </message>
    <message>
        <source>The change was made on the server.</source>
        <translation>操作已在服务器上生效。</translation>
    </message>
    <message>
        <source>It is not certain whether something was changed on the server.</source>
        <translation>无法确定操作是否已在服务器上生效。</translation>
    </message>
    <message>
        <source>This account is locked against changes. Nothing was sent.</source>
        <translation>此账号已锁定，不可修改。没有发送任何内容。</translation>
    </message>
    <message>
        <source>If you do want to change it, take the lock away in the account&apos;s settings.</source>
        <translation>如果确实要修改，请在帐号设置中取消锁定。</translation>
    </message>
    <message>
        <source>There is no access token for this account. Nothing was sent.</source>
        <translation>此帐号没有 access_token。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Paste a token in the account&apos;s settings, or set up a way to fetch one.</source>
        <translation>请在帐号设置中粘贴 access_token，或设置获取方式。</translation>
    </message>
    <message>
        <source>The keychain of this computer did not hand out the secret of this account. Nothing was sent.</source>
        <translation>本机的密钥环没有给出此帐号的密钥。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Unlock your keyring and try again, or enter the secret again in the account&apos;s settings.</source>
        <translation>请解锁密钥环后重试，或在帐号设置中重新输入密钥。</translation>
    </message>
</context>
<context>
    <name>ExportError</name>
    <message>
        <source>The file “%1” is as it was before.</source>
        <translation>文件“%1”保持原样。</translation>
    </message>
    <message>
        <source>The file “%1” was not created.</source>
        <translation>没有创建文件“%1”。</translation>
    </message>
    <message>
        <source>The server could not be reached or gave no readable answer (%1).</source>
        <translation>无法连接服务器，或无法识别服务器返回的内容（%1）。</translation>
    </message>
    <message>
        <source>The server refused to list the rules (%1 · %2).</source>
        <translation>服务器拒绝返回规则列表（%1 · %2）。</translation>
    </message>
    <message>
        <source>The rules changed while they were being exported.</source>
        <translation>导出期间规则发生了变动。</translation>
    </message>
    <message>
        <source>Export again while nobody edits the rules.</source>
        <translation>请在没有人修改规则时重新导出。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>无法写入文件“%1”。</translation>
    </message>
    <message>
        <source>Make room or choose another place.</source>
        <translation>请清理磁盘空间或选择其他位置。</translation>
    </message>
    <message>
        <source>The rules could not be read from the server.</source>
        <translation>无法从服务器读取规则。</translation>
    </message>
    <message>
        <source>Export again once the reason is gone.</source>
        <translation>请在问题解决后重新导出。</translation>
    </message>
    <message>
        <source>%1 rules were to be written, but there are %2.</source>
        <translation>应写入 %1 条规则，实际有 %2 条。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统提示：%1。</translation>
    </message>
    <message>
        <source>It is not an ordinary file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>Its value of “%1” holds half a character (%2), which no encoding has.</source>
        <extracomment>%1 is a column of the file, %2 a character such as U+D83D</extracomment>
        <translation>其“%1”的值含有半个字符（%2），任何编码都无法表示。</translation>
    </message>
    <message>
        <source>Its value of “%1” holds the character %2, which the encoding lacks.</source>
        <translation>其“%1”的值含有字符 %2，所选编码无法表示。</translation>
    </message>
    <message>
        <source>Rule %1 cannot be written: “%2”.</source>
        <translation>第 %1 条规则无法写入：“%2”。</translation>
    </message>
    <message>
        <source>Correct the rule or leave it out.</source>
        <translation>请修正该规则，或不导出它。</translation>
    </message>
    <message>
        <source>Export as UTF-8.</source>
        <translation>请改用 UTF-8 导出。</translation>
    </message>
    <message>
        <source>This installation cannot write %1.</source>
        <translation>当前环境不支持写入 %1 编码。</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>该文件夹不存在。</translation>
    </message>
    <message>
        <source>Make the folder or choose another one.</source>
        <translation>请新建该文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>ExportNotice</name>
    <message>
        <source>The file is in %1 and has %2.</source>
        <extracomment>%1 is a folder, %2 a size such as 12 KB</extracomment>
        <translation>文件位于 %1，大小为 %2。</translation>
    </message>
    <message>
        <source>The export is still running.</source>
        <translation>导出仍在进行。</translation>
    </message>
    <message>
        <source>This desktop has no program to show a folder.</source>
        <translation>当前桌面没有可以打开文件夹的程序。</translation>
    </message>
    <message>
        <source>The file is in %1.</source>
        <translation>文件位于 %1。</translation>
    </message>
    <message>
        <source>Stopping it leaves an old file as it is.</source>
        <translation>停止后，原有文件保持不变。</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Say which file to write.</source>
        <translation>请指定要写入的文件。</translation>
    </message>
    <message>
        <source>A new file in %1.</source>
        <translation>将在 %1 中新建文件。</translation>
    </message>
    <message>
        <source>Replaces the file of %1, %2.</source>
        <extracomment>%1 is a time such as 10:41, %2 a size such as 12 KB</extracomment>
        <translation>将替换原有文件（%1，%2）。</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of a file.</source>
        <translation>这是一个文件夹，请补充文件名。</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>文件夹 %1 不存在，请另选一个。</translation>
    </message>
    <message>
        <source>Written at %1, %2. Exporting again replaces it.</source>
        <extracomment>%1 is a time such as 10:41, %2 a size such as 12 KB</extracomment>
        <translation>已于 %1 写入，大小为 %2。再次导出会将其替换。</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>E&amp;xport 1 rule</source>
        <translation>导出 1 条规则(&amp;X)</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport %Ln rules</source>
        <translation>
            <numerusform>导出 %Ln 条规则(&amp;X)</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport everything</source>
        <translation>全部导出(&amp;X)</translation>
    </message>
    <message>
        <source>E&amp;xport everything (1 rule)</source>
        <translation>全部导出（1 条规则）(&amp;X)</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport everything (%Ln rules)</source>
        <translation>
            <numerusform>全部导出（%Ln 条规则）(&amp;X)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace file</source>
        <translation>替换文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace file (1 rule)</source>
        <translation>替换文件（1 条规则）(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace file (%Ln rules)</source>
        <translation>
            <numerusform>替换文件（%Ln 条规则）(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rules read</source>
        <translation>已读取 %1 条规则</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>已写入 %1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rules read</source>
        <translation>已读取 %1/%2 条规则</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>已写入 %1/%2 行</translation>
    </message>
    <message>
        <source>1 rule a second</source>
        <translation>每秒 1 条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules a second</source>
        <translation>
            <numerusform>每秒 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>about 1 second left</source>
        <translation>约剩 1 秒</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>约剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>约剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading goes on by itself in a second.</source>
        <translation>1 秒后自动继续读取。</translation>
    </message>
    <message numerus="yes">
        <source>Reading goes on by itself in %Ln seconds.</source>
        <translation>
            <numerusform>%Ln 秒后自动继续读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row written to “%1”.</source>
        <translation>已将 1 行写入“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows written to “%1”.</source>
        <translation>
            <numerusform>已将 %Ln 行写入“%1”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormNotice</name>
    <message>
        <source>The rule was added.</source>
        <translation>规则已添加。</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>修改已保存。</translation>
    </message>
    <message>
        <source>The rule was not added.</source>
        <translation>规则未添加。</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>修改未保存。</translation>
    </message>
    <message>
        <source>The server has this prefix already, with other values.</source>
        <translation>服务器上已有该前缀的规则，但内容不同。</translation>
    </message>
    <message>
        <source>The server has neither the old values nor yours.</source>
        <translation>服务器上的规则既不是原来的内容，也不是您填写的内容。</translation>
    </message>
    <message>
        <source>The rule is no longer on the server.</source>
        <translation>服务器上已没有该规则。</translation>
    </message>
    <message>
        <source>It is not known whether the rule was added.</source>
        <translation>不清楚规则是否已添加。</translation>
    </message>
    <message>
        <source>It is not known whether the changes were saved.</source>
        <translation>不清楚修改是否已保存。</translation>
    </message>
    <message>
        <source>Nothing has changed yet, so there is nothing to save.</source>
        <translation>内容没有变更，无需保存。</translation>
    </message>
    <message>
        <source>Closing the form discards it.</source>
        <translation>关闭表单将丢弃这些内容。</translation>
    </message>
    <message>
        <source>It is still not known what became of the rule.</source>
        <translation>仍不清楚规则的处理结果。</translation>
    </message>
    <message>
        <source>If you close the form, load the list again later and look for the prefix.</source>
        <translation>如果关闭表单，请稍后刷新列表并查找该前缀。</translation>
    </message>
    <message numerus="yes">
        <source>one of the %n publish(es) left this month is spent</source>
        <translation>
            <numerusform>会消耗一次发布次数（本月剩余 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>one publish of this month is spent</source>
        <translation>会消耗本月的一次发布次数</translation>
    </message>
    <message>
        <source>This rule is published, and WeChat does not let published rules be edited.</source>
        <translation>该规则已发布，微信不支持修改已发布的规则。</translation>
    </message>
    <message>
        <source>To change it, delete it in the WeChat console, add it again and publish it there. Its codes do not open the page in between, and %1.</source>
        <extracomment>%1 is &quot;one of the 20 publishes left this month is spent&quot;</extracomment>
        <translation>如需修改，请在微信公众平台删除该规则，重新添加后再发布。期间扫码无法打开页面，并且%1。</translation>
    </message>
    <message>
        <source>It has the rule exactly as you entered it. Nothing needs to be sent again.</source>
        <translation>规则已存在，且与您填写的内容完全一致，无需再次提交。</translation>
    </message>
    <message>
        <source>It has no rule with this prefix. It is safe to send it again.</source>
        <translation>服务器上没有使用该前缀的规则，可以放心再次提交。</translation>
    </message>
    <message>
        <source>It still has the rule as it was. It is safe to send the changes again.</source>
        <translation>规则仍是原来的内容，可以放心再次提交修改。</translation>
    </message>
    <message>
        <source>Somebody else seems to have saved the rule. Below the form you see what saving your values would change.</source>
        <translation>可能有其他人保存了该规则。表单下方列出了如果保存您填写的内容，会产生哪些变更。</translation>
    </message>
    <message>
        <source>Somebody else seems to have deleted it. You can add it anew with your values, or close the form and load the list again.</source>
        <translation>可能有其他人删除了该规则。您可以用填写的内容重新添加，或关闭表单并刷新列表。</translation>
    </message>
    <message>
        <source>Reading back failed: %1 Sending again now could repeat the change or overwrite somebody else&apos;s, so check first.</source>
        <extracomment>%1 is a whole sentence: why</extracomment>
        <translation>但查询也失败了：%1现在再次提交可能会重复修改，或覆盖他人的修改，请先重新查询。</translation>
    </message>
    <message>
        <source>What you typed has not been saved.</source>
        <translation>您填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>WeChat would answer an edit with code %1.</source>
        <extracomment>%1 is an error code</extracomment>
        <translation>如果提交修改，微信会返回错误码 %1。</translation>
    </message>
    <message>
        <source>The rule is not on the server yet.</source>
        <translation>服务器上尚无该规则。</translation>
    </message>
    <message>
        <source>The changes are not on the server yet.</source>
        <translation>服务器上尚无这些修改。</translation>
    </message>
    <message>
        <source>WeChat had not answered when the program stopped waiting, so what was sent may still arrive. Wait a moment and check again before you send it again.</source>
        <translation>停止等待时微信尚未返回结果，已提交的内容仍可能生效。请稍后重新查询，确认后再决定是否再次提交。</translation>
    </message>
    <message>
        <source>The server does not report the field that you changed, so reading back cannot tell. Look at the rule in the WeChat console before you send the changes again.</source>
        <translation>服务器不返回您修改的字段，因此无法通过查询确认。再次提交前，请先在微信公众平台查看该规则。</translation>
    </message>
</context>
<context>
    <name>LostAnswer</name>
    <message>
        <source>WeChat was too busy to say whether it worked, so the server was asked.</source>
        <translation>微信系统繁忙，未说明操作是否成功，因此重新查询了服务器。</translation>
    </message>
    <message>
        <source>WeChat says that the rule exists already, so the server was asked.</source>
        <translation>微信返回该规则已存在，因此重新查询了服务器。</translation>
    </message>
    <message>
        <source>The answer was lost, so the server was asked.</source>
        <translation>没有收到服务器的返回结果，因此重新查询了服务器。</translation>
    </message>
    <message>
        <source>WeChat was too busy to say whether it worked. Reading back whether the server has the rule…</source>
        <translation>微信系统繁忙，未说明操作是否成功，正在查询服务器上是否已有该规则…</translation>
    </message>
    <message>
        <source>WeChat says that the rule exists already. Reading back how the server has it…</source>
        <translation>微信返回该规则已存在，正在查询服务器上的规则内容…</translation>
    </message>
    <message>
        <source>The answer was lost. Reading back whether the server has the rule…</source>
        <translation>没有收到返回结果，正在查询服务器上是否已有该规则…</translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Read the rules again</source>
        <translation>重新读取规则</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>&amp;Add rule…</source>
        <translation>添加规则(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加一条规则</translation>
    </message>
    <message>
        <source>&amp;Edit rule…</source>
        <translation>编辑规则(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Write rules to a CSV file</source>
        <translation>将规则写入 CSV 文件</translation>
    </message>
    <message>
        <source>&amp;Copy rules</source>
        <translation>复制规则(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rules as a table</source>
        <translation>以表格形式复制所选规则</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in loaded rules</source>
        <translation>在已加载的规则中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back one step</source>
        <translation>返回上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Error codes</source>
        <translation>错误码(&amp;E)</translation>
    </message>
    <message>
        <source>What each error code means</source>
        <translation>查看各错误码的含义</translation>
    </message>
    <message>
        <source>&amp;About QR Jump Manager</source>
        <translation>关于二维码跳转规则管理器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Edit the selected rule</source>
        <translation>编辑所选规则</translation>
    </message>
</context>
<context>
    <name>NativeDesktopFiles</name>
    <message>
        <source>Choose the file to write</source>
        <translation>选择要写入的文件</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>PageCollector</name>
    <message>
        <source>Rules were deleted while they were being read: the server had %1 and now has %2.</source>
        <translation>读取期间有规则被删除：服务器原有 %1 条，现有 %2 条。</translation>
    </message>
    <message>
        <source>The rules changed while they were being read: “%1” arrived twice.</source>
        <translation>读取期间规则发生了变动：“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The server promised %1 rules and sent %2.</source>
        <translation>服务器应返回 %1 条规则，实际返回 %2 条。</translation>
    </message>
</context>
<context>
    <name>RuleChoices</name>
    <message>
        <source>Other accounts may register longer prefixes below this one.</source>
        <translation>其他账号可以添加符合此前缀的子规则。</translation>
    </message>
    <message>
        <source>No other account may register a longer prefix below this one.</source>
        <translation>其他账号不能添加符合此前缀的子规则。</translation>
    </message>
    <message>
        <source>Test links open it for developers.</source>
        <translation>测试链接对开发者生效。</translation>
    </message>
    <message>
        <source>Test links open it for admins and experiencers.</source>
        <translation>测试链接对管理员和体验者生效。</translation>
    </message>
    <message>
        <source>Test links open it for developers, admins and experiencers.</source>
        <translation>测试链接对开发者、管理员和体验者生效。</translation>
    </message>
</context>
<context>
    <name>RuleColumn</name>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Page path</source>
        <translation>页面路径</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Test range</source>
        <translation>测试范围</translation>
    </message>
    <message>
        <source>Sub-rules</source>
        <translation>子规则</translation>
    </message>
    <message>
        <source>Test links</source>
        <translation>测试链接</translation>
    </message>
</context>
<context>
    <name>RuleCsvError</name>
    <message>
        <source>“%1” is not a column of a rule.</source>
        <translation>“%1”不是规则的列。</translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation>列“%1”重复出现。</translation>
    </message>
    <message>
        <source>The value “%1” stands to the right of the last column.</source>
        <translation>值“%1”位于最后一列的右侧。</translation>
    </message>
    <message>
        <source>“%1” is not a value of the column “%2”.</source>
        <translation>“%1”不是列“%2”的有效值。</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Development version</source>
        <translation>开发版</translation>
    </message>
    <message>
        <source>Trial version</source>
        <translation>体验版</translation>
    </message>
    <message>
        <source>Release version</source>
        <translation>正式版</translation>
    </message>
    <message>
        <source>Not exclusive</source>
        <translation>不占用</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Ordinary links</source>
        <translation>普通链接</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服务号</translation>
    </message>
</context>
<context>
    <name>RuleValidator</name>
    <message>
        <source>The prefix is missing.</source>
        <translation>请填写前缀。</translation>
    </message>
    <message>
        <source>Enter the beginning of the link that the QR code holds.</source>
        <translation>填写二维码中链接的开头部分。</translation>
    </message>
    <message>
        <source>A link cannot contain blanks or line breaks.</source>
        <translation>链接不能包含空格或换行。</translation>
    </message>
    <message>
        <source>Remove the blanks, or write %20 where one belongs to the link.</source>
        <translation>请删除空格；如果空格是链接的一部分，请写成 %20。</translation>
    </message>
    <message>
        <source>A link cannot contain Chinese or other non-ASCII characters.</source>
        <translation>链接不能包含中文或其他非 ASCII 字符。</translation>
    </message>
    <message>
        <source>Write them percent-encoded, for example %E4%B8%AD for 中.</source>
        <translation>请使用百分号编码，例如“中”写成 %E4%B8%AD。</translation>
    </message>
    <message>
        <source>This is not a link.</source>
        <translation>这不是链接。</translation>
    </message>
    <message>
        <source>Begin with https:// or http://.</source>
        <translation>请以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>WeChat only knows http and https, not “%1”.</source>
        <translation>微信只支持 http 和 https，不支持“%1”。</translation>
    </message>
    <message>
        <source>The link names no host.</source>
        <translation>链接中没有域名。</translation>
    </message>
    <message>
        <source>Write the domain after ://, for example https://www.example.com/.</source>
        <translation>请在 :// 后填写域名，例如 https://www.example.com/。</translation>
    </message>
    <message>
        <source>It is not documented how WeChat compares capital letters in a scheme or host.</source>
        <translation>微信没有说明如何比较协议和域名中的大写字母。</translation>
    </message>
    <message>
        <source>Write scheme and host in lower case.</source>
        <translation>协议和域名请使用小写字母。</translation>
    </message>
    <message>
        <source>It is not documented whether WeChat accepts a port or user name in a link.</source>
        <translation>微信没有说明链接中是否可以包含端口或用户名。</translation>
    </message>
    <message>
        <source>Use the plain domain.</source>
        <translation>请只填写域名。</translation>
    </message>
    <message>
        <source>It is not documented how WeChat treats what follows “#”.</source>
        <translation>微信没有说明如何处理“#”之后的内容。</translation>
    </message>
    <message>
        <source>End the prefix before “#”.</source>
        <translation>前缀请在“#”之前结束。</translation>
    </message>
    <message>
        <source>It is not documented which links a rule without a path covers.</source>
        <translation>微信没有说明不带路径的规则会匹配哪些链接。</translation>
    </message>
    <message>
        <source>End the prefix with “/” to cover everything on this host.</source>
        <translation>如需匹配该域名下的所有链接，前缀请以“/”结尾。</translation>
    </message>
    <message>
        <source>WeChat checks the ICP filing of the domain, and “%1” does not look like one.</source>
        <translation>微信会检查域名的 ICP 备案，而“%1”不像是域名。</translation>
    </message>
    <message>
        <source>Use a domain that has an ICP filing.</source>
        <translation>请使用已完成 ICP 备案的域名。</translation>
    </message>
    <message>
        <source>Codes with /r/ cannot open a mini program.</source>
        <translation>/r/ 开头的二维码不能打开小程序。</translation>
    </message>
    <message>
        <source>The code of a service account begins with %1.</source>
        <translation>服务号二维码的链接以 %1 开头。</translation>
    </message>
    <message>
        <source>Use a code of the service account that begins with %1.</source>
        <translation>请使用链接以 %1 开头的服务号二维码。</translation>
    </message>
    <message>
        <source>Nothing follows %1.</source>
        <translation>%1 之后没有内容。</translation>
    </message>
    <message>
        <source>Add the characters that follow /q/ in the service account&apos;s code.</source>
        <translation>请补充服务号二维码链接中 /q/ 之后的字符。</translation>
    </message>
    <message>
        <source>The page path is missing.</source>
        <translation>请填写页面路径。</translation>
    </message>
    <message>
        <source>Enter the page that opens, for example pages/index/index.</source>
        <translation>填写要打开的页面，例如 pages/index/index。</translation>
    </message>
    <message>
        <source>The page path contains blanks; no such page is likely to exist.</source>
        <translation>页面路径中含有空格，这样的页面很可能不存在。</translation>
    </message>
    <message>
        <source>Remove the blanks.</source>
        <translation>请删除空格。</translation>
    </message>
    <message>
        <source>Page paths are documented without a slash at the beginning.</source>
        <translation>按微信文档的写法，页面路径的开头没有斜杠。</translation>
    </message>
    <message>
        <source>Remove the first “/”.</source>
        <translation>请删除开头的“/”。</translation>
    </message>
    <message>
        <source>Page paths are documented with ASCII characters only.</source>
        <translation>按微信文档的写法，页面路径只含 ASCII 字符。</translation>
    </message>
    <message>
        <source>Check the name of the page.</source>
        <translation>请检查页面名称。</translation>
    </message>
    <message>
        <source>The test range is missing.</source>
        <translation>请选择测试范围。</translation>
    </message>
    <message>
        <source>Choose which version the test links open.</source>
        <translation>选择测试链接打开哪个版本。</translation>
    </message>
    <message>
        <source>The test range %1 is not documented.</source>
        <translation>微信文档中没有测试范围 %1。</translation>
    </message>
    <message>
        <source>Choose one of the three known ranges.</source>
        <translation>请从三个已知的测试范围中选择。</translation>
    </message>
    <message>
        <source>It is not chosen whether the rule occupies its sub-rules.</source>
        <translation>请选择该规则是否占用子规则。</translation>
    </message>
    <message>
        <source>Choose “not exclusive” or “exclusive”.</source>
        <translation>请选择“不占用”或“占用”。</translation>
    </message>
    <message>
        <source>The value %1 is not documented.</source>
        <translation>微信文档中没有值 %1。</translation>
    </message>
    <message>
        <source>A rule has at most %1 test links; these are %2.</source>
        <translation>一条规则最多有 %1 个测试链接，现在有 %2 个。</translation>
    </message>
    <message>
        <source>Remove the ones you no longer need.</source>
        <translation>请删除不再需要的链接。</translation>
    </message>
    <message>
        <source>This test link is there twice.</source>
        <translation>该测试链接重复。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>请删除其中一个。</translation>
    </message>
    <message>
        <source>The test link is empty.</source>
        <translation>测试链接为空。</translation>
    </message>
    <message>
        <source>Enter a link or remove the line.</source>
        <translation>请填写链接，或删除这一行。</translation>
    </message>
    <message>
        <source>Enter a link that falls under the prefix.</source>
        <translation>请填写符合前缀的链接。</translation>
    </message>
    <message>
        <source>The test link has another scheme than the prefix.</source>
        <translation>测试链接的协议与前缀不同。</translation>
    </message>
    <message>
        <source>The test link has another host than the prefix.</source>
        <translation>测试链接的域名与前缀不同。</translation>
    </message>
    <message>
        <source>The path of the test link does not fall under the prefix. Only a prefix that ends in “/” covers what lies below it.</source>
        <translation>测试链接的路径不符合前缀。只有以“/”结尾的前缀才会匹配其下级路径。</translation>
    </message>
    <message>
        <source>The query of the test link does not begin like the query of the prefix.</source>
        <translation>测试链接的参数与前缀的参数开头不一致。</translation>
    </message>
    <message>
        <source>It is not documented whether this test link falls under the prefix.</source>
        <translation>微信没有说明该测试链接是否符合前缀。</translation>
    </message>
    <message>
        <source>Rules of service accounts do not have this; it is not sent.</source>
        <translation>服务号的规则没有此项，不会提交。</translation>
    </message>
    <message>
        <source>Leave it empty.</source>
        <translation>请留空。</translation>
    </message>
</context>
<context>
    <name>SandboxDatabase</name>
    <message>
        <source>The data file “%1” cannot be used: %2</source>
        <translation>无法使用数据文件“%1”：%2</translation>
    </message>
    <message>
        <source>It belongs to another program.</source>
        <translation>它属于其他程序。</translation>
    </message>
    <message>
        <source>It was made by another version of this program.</source>
        <translation>它由本程序的其他版本创建。</translation>
    </message>
</context>
<context>
    <name>SandboxServer</name>
    <message>
        <source>Port %1 of this computer is taken or not allowed.</source>
        <translation>本机的端口 %1 已被占用或不允许使用。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2</source>
        <extracomment>two whole sentences, one behind the other</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>&amp;Selected rules</source>
        <translation>所选规则(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Matching rules</source>
        <translation>符合筛选的规则(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Loaded rules</source>
        <translation>已加载的规则(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Everything on the server</source>
        <translation>服务器上的全部规则(&amp;E)</translation>
    </message>
    <message>
        <source>No rule is selected.</source>
        <translation>没有选择规则。</translation>
    </message>
    <message>
        <source>No loaded rule matches the filter.</source>
        <translation>没有已加载的规则符合筛选。</translation>
    </message>
    <message>
        <source>In the order of the table.</source>
        <translation>按表格中的顺序。</translation>
    </message>
    <message>
        <source>No rule is loaded.</source>
        <translation>没有已加载的规则。</translation>
    </message>
    <message>
        <source>Whether they match the filter or not.</source>
        <translation>无论是否符合筛选。</translation>
    </message>
    <message>
        <source>Unknown count; read for the export.</source>
        <translation>数量未知，导出时读取。</translation>
    </message>
    <message>
        <source>Read again for the export.</source>
        <translation>导出时会重新读取。</translation>
    </message>
    <message>
        <source>As of %1; read again for the export.</source>
        <translation>%1 时的数量，导出时会重新读取。</translation>
    </message>
    <message>
        <source>There was none at %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>%1 时没有规则。</translation>
    </message>
</context>
<context>
    <name>TruthLine</name>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 条</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <translation>已加载 %1 条</translation>
    </message>
    <message>
        <source>%1 match of %2 loaded</source>
        <translation>已加载的 %2 条中符合 %1 条</translation>
    </message>
    <message>
        <source>%1 on the server</source>
        <translation>服务器共 %1 条</translation>
    </message>
    <message>
        <source>newest %1</source>
        <translation>最新 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>by %n prefix(es)</source>
        <translation>
            <numerusform>按 %n 个前缀查询</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1/%2 页</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>loaded rules sorted by “%1”</source>
        <translation>已加载的规则按“%1”排序</translation>
    </message>
    <message>
        <source>reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
</context>
<context>
    <name>qrjump::core::RuleTableModel</name>
    <message>
        <source>Click to sort the loaded rules by this column.</source>
        <translation>点击可按此列对已加载的规则排序。</translation>
    </message>
</context>
<context>
    <name>qrjump::sandbox::SandboxAccount</name>
    <message>
        <source>Sandbox shop</source>
        <translation>沙箱小店</translation>
    </message>
    <message>
        <source>Sandbox service account</source>
        <translation>沙箱服务号</translation>
    </message>
</context>
<context>
    <name>qrjump::sandbox::SandboxHost</name>
    <message>
        <source>The address is on WeChat&apos;s blacklist.</source>
        <translation>链接命中微信黑名单。</translation>
    </message>
    <message>
        <source>Another account owns the prefix.</source>
        <translation>前缀已被其他账号占用。</translation>
    </message>
    <message>
        <source>The verification file is not found.</source>
        <translation>没有找到校验文件。</translation>
    </message>
    <message>
        <source>The ICP filing of the domain is not found.</source>
        <translation>没有找到域名的 ICP 备案。</translation>
    </message>
    <message>
        <source>Personal accounts are excluded.</source>
        <translation>个人类型的账号无法使用。</translation>
    </message>
    <message>
        <source>The account has no room for more rules.</source>
        <translation>账号的规则数量已满。</translation>
    </message>
    <message>
        <source>The server is busy, and nothing is saved.</source>
        <translation>系统繁忙，没有保存。</translation>
    </message>
    <message>
        <source>The server is busy, yet the rule is saved.</source>
        <translation>系统繁忙，但规则已保存。</translation>
    </message>
    <message>
        <source>The rule is saved, and no answer ever comes.</source>
        <translation>规则已保存，但不会返回结果。</translation>
    </message>
    <message>
        <source>The rule is saved, but the mini program was never released, so it cannot be published.</source>
        <translation>规则已保存，但小程序从未发布，因此规则无法发布。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountListView</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountStrip</name>
    <message>
        <source>● Feature switched on</source>
        <translation>● 功能已开启</translation>
    </message>
    <message>
        <source>○ Feature switched off</source>
        <translation>○ 功能未开启</translation>
    </message>
    <message>
        <source>Whether “open a mini program by QR code” is switched on in the WeChat console. While it is off, no rule opens anything.</source>
        <translation>表示是否已在微信公众平台开启“扫二维码打开小程序”功能。未开启时，所有规则都不会生效。</translation>
    </message>
    <message>
        <source>%1 of %2 rules</source>
        <translation>规则 %1/%2 条</translation>
    </message>
    <message numerus="yes">
        <source>%n publish(es) left this month</source>
        <translation>
            <numerusform>本月剩余发布次数 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>更新于 %1</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChangeSummary</name>
    <message>
        <source>Nothing has changed yet.</source>
        <translation>尚无变更。</translation>
    </message>
    <message>
        <source>+ %1</source>
        <comment>a test link that is added</comment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>− %1</source>
        <comment>a test link that is removed</comment>
        <translation>− %1</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>a value where there was none</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old value, new value</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::Chip</name>
    <message>
        <source>Press Delete to remove it.</source>
        <translation>按 Delete 键可删除。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChipField</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are the most there can be.</source>
        <translation>
            <numerusform>最多只能有 %n 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChoiceField</name>
    <message>
        <source>%1: %2</source>
        <comment>title of a field: one of its choices</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The server has this value, which this program does not know.</source>
        <translation>这是服务器上的值，本程序不认识。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ColumnChoice</name>
    <message>
        <source>Column %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>The prefix is always in the file: it is what a rule is known by.</source>
        <translation>文件中始终包含前缀，因为规则靠前缀识别。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ErrorCodeModel</name>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>Changed?</source>
        <translation>是否生效</translation>
    </message>
    <message>
        <source>load rules</source>
        <translation>读取规则</translation>
    </message>
    <message>
        <source>add or edit</source>
        <translation>添加或编辑</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>download the verification file</source>
        <translation>下载校验文件</translation>
    </message>
    <message>
        <source>get an access token</source>
        <translation>获取 access_token</translation>
    </message>
    <message>
        <source>look up a request</source>
        <translation>查询 rid</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the words of a list: &quot;load rules, publish&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>相关操作</translation>
    </message>
    <message>
        <source>any call</source>
        <translation>任何操作</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ErrorCodesDialog</name>
    <message>
        <source>Error codes</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Find a code or a word</source>
        <translation>查找错误码或关键词</translation>
    </message>
    <message>
        <source>The selected code in both languages</source>
        <translation>所选错误码的中英文说明</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>复制此错误码</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n codes</source>
        <translation>
            <numerusform>%1/%n 个错误码</numerusform>
        </translation>
    </message>
    <message>
        <source>No code contains what you are looking for.</source>
        <translation>没有找到符合的错误码。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ExportDialog</name>
    <message>
        <source>Export rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>没有可导出的规则</translation>
    </message>
    <message>
        <source>O&amp;pen folder</source>
        <translation>打开文件夹(&amp;P)</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Export as &amp;UTF-8 with BOM instead</source>
        <translation>改用带 BOM 的 UTF-8 导出(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Stop export</source>
        <translation>停止导出(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation>继续导出(&amp;K)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ExportForm</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;ncoding</source>
        <translation>编码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>文件编码</translation>
    </message>
    <message>
        <source>UTF-8 with BOM (opens right in Excel)</source>
        <translation>UTF-8（带 BOM，可用 Excel 直接打开）</translation>
    </message>
    <message>
        <source>UTF-8 (for other programs)</source>
        <translation>UTF-8（用于其他程序）</translation>
    </message>
    <message>
        <source>GB18030 (for older Chinese Excel)</source>
        <translation>GB18030（用于旧版中文 Excel）</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FilterBar</name>
    <message>
        <source>Find in loaded rules</source>
        <translation>在已加载的规则中查找</translation>
    </message>
    <message>
        <source>Filters the loaded rules over the columns shown. Asks the server nothing. Shortcut: /</source>
        <translation>按显示的列筛选已加载的规则，不会请求服务器。快捷键：/</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Test range</source>
        <translation>测试范围</translation>
    </message>
    <message>
        <source>Any test range</source>
        <translation>全部测试范围</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FormFooter</name>
    <message>
        <source>Progress of sending</source>
        <translation>提交进度</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Wait no longer for the answer. Whether the rule was saved is then read back.</source>
        <translation>不再等待返回结果，随后会查询规则是否已保存。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FormNoticeBar</name>
    <message>
        <source>Send again</source>
        <translation>再次提交</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次确认</translation>
    </message>
    <message>
        <source>Keep the server&apos;s version</source>
        <translation>保留服务器上的内容</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持打开</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::InlineBar</name>
    <message>
        <source>Copy identifier</source>
        <translation>复制 rid</translation>
    </message>
    <message>
        <source>Copy the request identifier (rid), which WeChat&apos;s support asks for.</source>
        <translation>复制 rid，向微信客服咨询时需要提供。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制 IP 地址</translation>
    </message>
    <message>
        <source>Copy the internet address that the allow-list lacks.</source>
        <translation>复制需要加入白名单的 IP 地址。</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::LoadNotice</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading again by itself in %1 s, attempt %2.</source>
        <translation>%1 秒后自动重新读取，第 %2 次尝试。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::MainWindow</name>
    <message>
        <source>QR Jump Manager</source>
        <translation>二维码跳转规则管理器</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>配色(&amp;O)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>%1 – QR Jump Manager</source>
        <translation>%1 – 二维码跳转规则管理器</translation>
    </message>
    <message>
        <source>About QR Jump Manager</source>
        <translation>关于二维码跳转规则管理器</translation>
    </message>
    <message>
        <source>&lt;b&gt;QR Jump Manager %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;二维码跳转规则管理器 %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>See, filter, edit and export the rules that decide which QR code opens which page of a WeChat mini program.</source>
        <translation>查看、筛选、编辑和导出微信小程序的二维码规则，管理扫描哪个二维码打开哪个页面。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PagerBar</name>
    <message>
        <source>First page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Previous page (Ctrl+Page Up)</source>
        <translation>上一页 (Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page Down)</source>
        <translation>下一页 (Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Rows per page</source>
        <translation>每页条数</translation>
    </message>
    <message numerus="yes">
        <source>%n a page</source>
        <comment>rows</comment>
        <translation>
            <numerusform>每页 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>page</source>
        <extracomment>Followed by a field with the page number and &quot;of 62&quot;.</extracomment>
        <translation>页码</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 页</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PrefixPanel</name>
    <message>
        <source>Type a prefix and press Enter, or paste a list</source>
        <translation>输入前缀后按回车，或粘贴多个前缀</translation>
    </message>
    <message>
        <source>Prefixes to look up</source>
        <translation>要查询的前缀</translation>
    </message>
    <message>
        <source>WeChat takes at most %1 prefixes at once; %2 were left out.</source>
        <translation>微信一次最多查询 %1 个前缀，有 %2 个未加入。</translation>
    </message>
    <message numerus="yes">
        <source>Look up %n prefix(es)</source>
        <translation>
            <numerusform>查询 %n 个前缀</numerusform>
        </translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>The marked prefixes cannot be asked for: their tool tips say why. Remove them, or enter them again corrected.</source>
        <translation>带标记的前缀无法查询，将鼠标移到前缀上可查看原因。请删除，或修正后重新输入。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ProgressView</name>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PublishedRuleView</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleForm</name>
    <message>
        <source>&amp;Prefix</source>
        <translation>前缀(&amp;P)</translation>
    </message>
    <message>
        <source>Pa&amp;ge path</source>
        <translation>页面路径(&amp;G)</translation>
    </message>
    <message>
        <source>The page of the mini program that opens, for example pages/index/index.</source>
        <translation>要打开的小程序页面，例如 pages/index/index。</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>&amp;Sub-rules</source>
        <translation>子规则(&amp;S)</translation>
    </message>
    <message>
        <source>Test &amp;range</source>
        <translation>测试范围(&amp;R)</translation>
    </message>
    <message>
        <source>Test &amp;links</source>
        <translation>测试链接(&amp;L)</translation>
    </message>
    <message>
        <source>Up to five links under the prefix. For the people of the test range they open before publishing, and after it, too.</source>
        <translation>最多五个符合前缀的链接。无论规则是否已发布，测试范围内的人员都可以扫码打开。</translation>
    </message>
    <message>
        <source>The beginning of the links that open the page. With a final “/” it covers everything below it.</source>
        <translation>会打开该页面的链接的开头部分。以“/”结尾时，匹配其下的所有链接。</translation>
    </message>
    <message>
        <source>The service account&apos;s code, beginning with http://weixin.qq.com/q/.</source>
        <translation>服务号二维码的链接，以 http://weixin.qq.com/q/ 开头。</translation>
    </message>
    <message>
        <source>The prefix is what the server knows the rule by; it cannot be changed.</source>
        <translation>服务器靠前缀识别规则，因此前缀不能修改。</translation>
    </message>
    <message>
        <source>This prefix exists already in the list.</source>
        <translation>列表中已有此前缀。</translation>
    </message>
    <message>
        <source>Edit that rule instead; the server refuses to add it twice.</source>
        <translation>请编辑已有的规则，服务器不允许重复添加。</translation>
    </message>
    <message>
        <source>Error: %1 %2</source>
        <extracomment>%1 what is wrong, %2 how to mend it; both are whole sentences</extracomment>
        <translation>错误：%1%2</translation>
    </message>
    <message>
        <source>Hint: %1 %2</source>
        <translation>提示：%1%2</translation>
    </message>
    <message>
        <source>Link %1. %2</source>
        <translation>链接 %1：%2</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleFormDialog</name>
    <message>
        <source>&amp;Add rule</source>
        <translation>添加规则(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>保存修改(&amp;S)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>再次确认(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Published rule</source>
        <translation>已发布的规则</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>编辑规则</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>What your values would have changed</source>
        <translation>您填写的内容原本会产生的变更</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要变更的内容</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleFormFlow</name>
    <message>
        <source>The form closes as soon as the outcome is known.</source>
        <translation>结果确定后，表单会自动关闭。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在提交…</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to slow down. Reading back goes on in %n second(s).</source>
        <translation>
            <numerusform>请求过于频繁，%n 秒后自动继续查询。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat has not answered yet. The program waits up to %n second(s), then asks the server whether the rule exists.</source>
        <translation>
            <numerusform>微信尚未返回结果。最多等待 %n 秒，之后将向服务器查询规则是否存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat has not answered yet. The program waits up to %n second(s), then asks the server whether it has the changes.</source>
        <translation>
            <numerusform>微信尚未返回结果。最多等待 %n 秒，之后将向服务器查询修改是否已保存。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleFormHeader</name>
    <message>
        <source>Feature switched on</source>
        <translation>功能已开启</translation>
    </message>
    <message>
        <source>Feature switched off</source>
        <translation>功能未开启</translation>
    </message>
    <message numerus="yes">
        <source>%n publish(es) left this month</source>
        <translation>
            <numerusform>本月剩余发布次数 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>The rule is saved unpublished: nothing the public sees changes until it is published.</source>
        <translation>规则保存后处于未发布状态，发布之前不会影响普通用户扫码。</translation>
    </message>
    <message>
        <source>The feature is switched off, so no code opens the mini program before it is switched on in the WeChat console.</source>
        <translation>功能未开启，在微信公众平台开启之前，扫码不会打开小程序。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleTableView</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Back to the server&apos;s order</source>
        <translation>恢复服务器的顺序</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RulesPage</name>
    <message>
        <source>Reading rules</source>
        <translation>正在读取规则</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ScopeBar</name>
    <message>
        <source>Pages</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>All rules in order of creation, page by page.</source>
        <translation>按创建顺序逐页查看全部规则。</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>The newest %1 rules in one request.</source>
        <translation>一次读取最新的 %1 条规则。</translation>
    </message>
    <message>
        <source>By prefix</source>
        <translation>按前缀</translation>
    </message>
    <message>
        <source>Ask the server for up to %1 prefixes.</source>
        <translation>向服务器查询最多 %1 个前缀。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SourceChoice</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a choice, and how many rules it has</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TargetField</name>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>选择要写入的文件</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TestLinkLine</name>
    <message>
        <source>Test link %1</source>
        <translation>测试链接 %1</translation>
    </message>
    <message>
        <source>Remove test link %1</source>
        <translation>删除测试链接 %1</translation>
    </message>
    <message>
        <source>Remove this test link</source>
        <translation>删除此测试链接</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TestLinksEditor</name>
    <message>
        <source>Add &amp;test link</source>
        <translation>添加测试链接(&amp;T)</translation>
    </message>
    <message>
        <source>Add a test link</source>
        <translation>添加一个测试链接</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::WelcomePage</name>
    <message>
        <source>Decide which QR code opens which page of your mini program</source>
        <translation>管理扫描哪个二维码打开小程序的哪个页面</translation>
    </message>
    <message>
        <source>Try it with the sandbox</source>
        <translation>用沙箱试一试</translation>
    </message>
    <message>
        <source>The sandbox is a small server inside this program that answers like WeChat: with an ordinary mini program, a service account and their rules. Whatever you try there, nothing reaches WeChat and no publish is spent. Accounts of your own cannot be set up in this version yet; the command qrjump reads and exports their rules.</source>
        <translation>沙箱是程序内置的一个小型服务器，像微信一样响应请求，包含一个小程序、一个服务号和它们的规则。您可以随意尝试，不会影响微信上的任何数据，也不会消耗发布次数。当前版本还不能添加您自己的账号，可以用 qrjump 命令读取和导出其规则。</translation>
    </message>
</context>
</TS>
