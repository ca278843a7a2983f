<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutBox</name>
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
    <name>AccountActions</name>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账号(&amp;A)…</translation>
    </message>
    <message>
        <source>Set up a mini program or a service account</source>
        <translation>设置一个小程序或服务号</translation>
    </message>
    <message>
        <source>&amp;Edit account…</source>
        <translation>编辑账号(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the settings and secrets of this account</source>
        <translation>修改此账号的设置和密钥</translation>
    </message>
    <message>
        <source>&amp;Duplicate account</source>
        <translation>复制账号(&amp;D)</translation>
    </message>
    <message>
        <source>Add another account with the settings and secrets of this one</source>
        <translation>添加一个与此账号设置和密钥相同的账号</translation>
    </message>
    <message>
        <source>&amp;Remove account…</source>
        <translation>移除账号(&amp;R)…</translation>
    </message>
    <message>
        <source>Remove this account and its secrets from this program</source>
        <translation>从本程序中移除此账号及其密钥</translation>
    </message>
    <message>
        <source>Move account &amp;up</source>
        <translation>上移账号(&amp;U)</translation>
    </message>
    <message>
        <source>Move account do&amp;wn</source>
        <translation>下移账号(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Lock account</source>
        <translation>锁定账号(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>测试连接(&amp;T)…</translation>
    </message>
    <message>
        <source>Find out at which step the way to WeChat ends, and why</source>
        <translation>查明与微信的连接在哪一步中断以及原因</translation>
    </message>
    <message>
        <source>&amp;Copy access token</source>
        <translation>复制 access_token(&amp;C)</translation>
    </message>
    <message>
        <source>Put the access token on the clipboard for 30 seconds</source>
        <translation>将 access_token 放入剪贴板，保留 30 秒</translation>
    </message>
    <message>
        <source>&amp;Sandbox…</source>
        <translation>沙箱(&amp;S)…</translation>
    </message>
    <message>
        <source>Restart the sandbox, reset it, fill it or slow it down</source>
        <translation>重启、重置或填充沙箱，或让它变慢</translation>
    </message>
    <message>
        <source>&amp;Import account settings…</source>
        <translation>导入账号设置(&amp;I)…</translation>
    </message>
    <message>
        <source>Add the accounts of a file</source>
        <translation>添加文件中的账号</translation>
    </message>
    <message>
        <source>E&amp;xport account settings…</source>
        <translation>导出账号设置(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the settings of all accounts to a file, without secrets</source>
        <translation>将所有账号的设置写入文件，不包含密钥</translation>
    </message>
    <message>
        <source>Un&amp;lock account…</source>
        <translation>解锁账号(&amp;L)…</translation>
    </message>
    <message>
        <source>Let this program change nothing in this account</source>
        <translation>禁止本程序修改此账号的任何内容</translation>
    </message>
    <message>
        <source>Let this program change rules in this account again</source>
        <translation>重新允许本程序修改此账号的规则</translation>
    </message>
</context>
<context>
    <name>AccountExport</name>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>无法写入文件“%1”。</translation>
    </message>
    <message>
        <source>The settings of the account “%1” hold a secret as readable text, so nothing was exported. Edit the account: write {secret} where the secret stands.</source>
        <translation>账号“%1”的设置中含有明文密钥，因此没有导出任何内容。请编辑该账号，在密钥所在的位置写 {secret}。</translation>
    </message>
    <message>
        <source>The folder does not exist. Make it or choose another one.</source>
        <translation>该文件夹不存在，请新建该文件夹或另选一个。</translation>
    </message>
    <message>
        <source>It is not an ordinary file. Choose another place.</source>
        <translation>它不是普通文件，请选择其他位置。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统提示：%1。</translation>
    </message>
</context>
<context>
    <name>AccountFile</name>
    <message>
        <source>The file “%1” holds no account settings.</source>
        <translation>文件“%1”中没有账号设置。</translation>
    </message>
    <message>
        <source>The account settings in “%1” were written by a newer version of this program.</source>
        <translation>“%1”中的账号设置由本程序的更新版本写入。</translation>
    </message>
    <message>
        <source>The account “%1” could not be read (%2).</source>
        <extracomment>%1 is the account&apos;s name or place, %2 what is wrong</extracomment>
        <translation>无法读取账号“%1”（%2）。</translation>
    </message>
    <message>
        <source>It is not JSON: %1 at byte %2.</source>
        <translation>它不是 JSON：第 %2 字节处出错，%1。</translation>
    </message>
    <message>
        <source>It does not say that it is of the format %1.</source>
        <translation>它没有标明格式为 %1。</translation>
    </message>
    <message>
        <source>Its version or its list of accounts is missing.</source>
        <translation>缺少版本号或账号列表。</translation>
    </message>
    <message>
        <source>The account settings in “%1” cannot be read.</source>
        <translation>无法读取“%1”中的账号设置。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统提示：%1。</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>文件过大。</translation>
    </message>
</context>
<context>
    <name>AccountImport</name>
    <message>
        <source>The account “%1” was not imported.</source>
        <translation>账号“%1”未导入。</translation>
    </message>
</context>
<context>
    <name>AccountLook</name>
    <message>
        <source>This account is locked: the program changes nothing in it. To change rules, choose “Unlock account” in the menu “Account”.</source>
        <translation>此账号已锁定，程序不会修改其中的任何内容。如需修改规则，请在“账号”菜单中选择“解锁账号”。</translation>
    </message>
</context>
<context>
    <name>AccountStore</name>
    <message>
        <source>It is kept as “%1”, and the list of accounts is empty.</source>
        <translation>原文件已保留为“%1”，账号列表为空。</translation>
    </message>
    <message>
        <source>The file as it was is kept as “%1”; the other accounts are here.</source>
        <translation>原文件已保留为“%1”，其他账号仍在列表中。</translation>
    </message>
    <message>
        <source>The account settings in “%1” cannot be written.</source>
        <translation>无法写入“%1”中的账号设置。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统提示：%1。</translation>
    </message>
    <message>
        <source>They are as they were before.</source>
        <translation>账号设置保持原样。</translation>
    </message>
    <message>
        <source>the folder cannot be written to</source>
        <translation>文件夹不可写</translation>
    </message>
    <message>
        <source>Another program is changing the account settings.</source>
        <translation>其他程序正在修改账号设置。</translation>
    </message>
    <message>
        <source>They are as they were before; try again in a moment.</source>
        <translation>账号设置保持原样，请稍后重试。</translation>
    </message>
    <message>
        <source>The file could not be kept aside: %1.</source>
        <translation>无法另存原文件：%1。</translation>
    </message>
    <message>
        <source>It is as it was before, and accounts cannot be changed.</source>
        <translation>文件保持原样，暂时无法修改账号。</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>A secret is missing</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>A secret cannot be read now</source>
        <translation>暂时无法读取密钥</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>access_token</translation>
    </message>
    <message>
        <source>AppSecret</source>
        <translation>AppSecret</translation>
    </message>
    <message>
        <source>Secret of the token service</source>
        <translation>令牌服务的密钥</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>刷新令牌</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>代理的密码</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
</context>
<context>
    <name>AccountValidator</name>
    <message>
        <source>The name is missing. Enter one that you will recognize.</source>
        <translation>请填写名称，以便识别此账号。</translation>
    </message>
    <message>
        <source>Another account has this name. Choose a name of its own.</source>
        <translation>已有同名账号，请使用其他名称。</translation>
    </message>
    <message>
        <source>Not everybody can tell colours apart. Enter the word that this colour stands for, for example “Production”.</source>
        <translation>并非所有人都能分辨颜色，请填写该颜色代表的文字，例如“生产”。</translation>
    </message>
    <message>
        <source>The appid is missing. It is needed to fetch a token; the WeChat console shows it.</source>
        <translation>请填写 AppID。获取 access_token 时需要它，可在微信公众平台查看。</translation>
    </message>
    <message>
        <source>“%1” does not look like an appid: “wx” and 16 digits or letters from a to f. Compare it with the WeChat console.</source>
        <translation>“%1”不像是 AppID。AppID 由“wx”和 16 位数字或字母 a–f 组成，请与微信公众平台核对。</translation>
    </message>
    <message>
        <source>The rules of a service account open mini programs. Enter the appid of at least one.</source>
        <translation>服务号的规则用于打开小程序，请至少填写一个小程序的 AppID。</translation>
    </message>
    <message>
        <source>Choose the mini program whose rules are shown.</source>
        <translation>请选择要显示哪个小程序的规则。</translation>
    </message>
    <message>
        <source>The proxy&apos;s name is missing. Ask whoever runs your network.</source>
        <translation>请填写代理主机名，可向网络管理员咨询。</translation>
    </message>
    <message>
        <source>This is not a plain name. Enter it without “http://”, for example proxy.example.com.</source>
        <translation>这不是单纯的主机名。填写时请不要带“http://”，例如 proxy.example.com。</translation>
    </message>
    <message>
        <source>The proxy&apos;s port is missing. It is often 8080 or 1080.</source>
        <translation>请填写代理端口，常用的是 8080 或 1080。</translation>
    </message>
    <message>
        <source>At least one call a second and a minute is needed.</source>
        <translation>每秒和每分钟至少要允许一次请求。</translation>
    </message>
    <message>
        <source>WeChat refuses more than %1 calls a second and %2 a minute.</source>
        <translation>每秒超过 %1 次或每分钟超过 %2 次的请求会被微信拒绝。</translation>
    </message>
</context>
<context>
    <name>BatchLine</name>
    <message>
        <source>%1…</source>
        <extracomment>%1 is what goes on, such as &quot;Publishing 1 rule&quot;</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what goes on, such as &quot;Importing shop.csv&quot;, %2 is &quot;312 of 1,000&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is what goes on, such as &quot;Importing shop.csv&quot;, %2 is &quot;312 of 1,000&quot;, %3 &quot;about 4 minutes left&quot;</extracomment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is &quot;312 of 1,000&quot;, %3 is a whole sentence: why it stands still</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 is paused: %2 done.</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is &quot;312 of 1,000&quot;</extracomment>
        <translation>%1 已暂停：已完成 %2。</translation>
    </message>
    <message>
        <source>%1 was interrupted: %2 done.</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is &quot;312 of 1,000&quot;</extracomment>
        <translation>%1曾中断：已完成 %2。</translation>
    </message>
    <message>
        <source>What is done stays done.</source>
        <translation>已完成的变更不受影响。</translation>
    </message>
    <message>
        <source>%1: %2. %3.</source>
        <extracomment>%1 is what goes on, such as &quot;Importing shop.csv&quot;, %2 is &quot;312 of 1,000&quot;, %3 is that no answer comes</extracomment>
        <translation>%1：%2。%3。</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <extracomment>%1 is what goes on, such as &quot;Importing shop.csv&quot;, %2 is &quot;312 of 1,000&quot;, %3 &quot;waiting until 10:42:31&quot;</extracomment>
        <translation>%1：%2，%3。</translation>
    </message>
    <message>
        <source>%1: what was not sent is being taken back.</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;</extracomment>
        <translation>%1：正在撤回尚未提交的变更。</translation>
    </message>
    <message>
        <source>%1: another program is sending these changes (%2 done).</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is &quot;312 of 1,000&quot;</extracomment>
        <translation>%1：另一个程序正在提交这些变更（已完成 %2）。</translation>
    </message>
    <message>
        <source>%1, %2 done: another program is changing the rules of this account. This one can go on when it has finished.</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is &quot;312 of 1,000&quot;</extracomment>
        <translation>%1，已完成 %2：另一个程序正在修改此账号的规则，待其完成后可以继续。</translation>
    </message>
    <message>
        <source>Another program has taken 1 of them back.</source>
        <translation>另一个程序撤回了其中 1 项。</translation>
    </message>
    <message numerus="yes">
        <source>Another program has taken %Ln of them back.</source>
        <translation>
            <numerusform>另一个程序撤回了其中 %Ln 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 done.</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is &quot;312 of 1,000&quot;</extracomment>
        <translation>%1：已完成 %2。</translation>
    </message>
    <message>
        <source>%1, %2 done: another program has begun this and waits until this one has finished. If it was closed meanwhile, this can go on here then.</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is &quot;312 of 1,000&quot;</extracomment>
        <translation>%1，已完成 %2：另一个程序已开始此操作，正在等待本程序结束。如果那个程序已被关闭，届时可以在这里继续。</translation>
    </message>
    <message>
        <source>Take back the 1 change that was not sent?</source>
        <translation>撤回尚未提交的 1 项变更吗？</translation>
    </message>
    <message numerus="yes">
        <source>Take back the %Ln changes that were not sent?</source>
        <translation>
            <numerusform>撤回尚未提交的 %Ln 项变更吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: one step is not done, so it went no further.</source>
        <extracomment>%1 is &quot;Replacement of a published rule&quot;</extracomment>
        <translation>%1：有一步没有完成，因此没有继续。</translation>
    </message>
    <message>
        <source>%1 went no further.</source>
        <extracomment>%1 is &quot;The replacement of its rule&quot; or &quot;Putting its old rule back&quot;</extracomment>
        <translation>%1未能继续。</translation>
    </message>
    <message>
        <source>The old rule “%1” is back and published. The replacement was not made.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”已恢复并发布，未进行替换。</translation>
    </message>
    <message>
        <source>Putting its old rule back</source>
        <translation>恢复其旧规则</translation>
    </message>
    <message>
        <source>The replacement of its rule</source>
        <translation>其规则的替换</translation>
    </message>
    <message>
        <source>Putting the old rule “%1” back</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>恢复旧规则“%1”</translation>
    </message>
</context>
<context>
    <name>BatchNotice</name>
    <message>
        <source>Paused. Reading back tells what became of those whose answer was lost.</source>
        <translation>已暂停。对于没有收到返回结果的变更，可通过查询得知结果。</translation>
    </message>
    <message>
        <source>Paused. Nothing is sent until you go on.</source>
        <translation>已暂停。在您选择继续之前不会提交任何内容。</translation>
    </message>
    <message>
        <source>There is nothing that could be tried again.</source>
        <translation>没有可以重试的变更。</translation>
    </message>
    <message>
        <source>Try the 1 failed change again?</source>
        <translation>要重试失败的 1 项变更吗？</translation>
    </message>
    <message numerus="yes">
        <source>Try the %Ln failed changes again?</source>
        <translation>
            <numerusform>要重试失败的 %Ln 项变更吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>They become a run of their own; what is done is not sent again.</source>
        <translation>它们会另成一批，已完成的变更不会重复提交。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>%1 is how many operations failed, %2 is a whole sentence: why</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2: %3</source>
        <extracomment>%1 is how many operations failed, %2 is an error code, %3 is a whole sentence: why</extracomment>
        <translation>%1 × %2：%3</translation>
    </message>
    <message>
        <source>And 1 other reason, see the list.</source>
        <translation>另有 1 种原因，见列表。</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln other reasons, see the list.</source>
        <translation>
            <numerusform>另有 %Ln 种原因，见列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>For 1 of them the server has something else meanwhile, which is then changed.</source>
        <translation>其中 1 项在服务器上已有变动，重试将修改变动后的内容。</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them the server has something else meanwhile, which is then changed.</source>
        <translation>
            <numerusform>其中 %Ln 项在服务器上已有变动，重试将修改变动后的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is left out, because its rule is gone or published by now.</source>
        <translation>1 项不会重试，因为其规则已不存在或已发布。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out, because their rules are gone or published by now.</source>
        <translation>
            <numerusform>%Ln 项不会重试，因为其规则已不存在或已发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is sending changes of this account at the moment.</source>
        <translation>另一个程序正在提交此账号的变更。</translation>
    </message>
    <message>
        <source>This follows it. What is left when it has finished can go on here.</source>
        <translation>此处会跟随显示进度。待其完成后，剩余的变更可在此继续。</translation>
    </message>
    <message>
        <source>What was not sent is being taken back.</source>
        <translation>正在撤回尚未提交的变更。</translation>
    </message>
    <message>
        <source>Nothing more is sent.</source>
        <translation>不再提交。</translation>
    </message>
    <message>
        <source>What is done stays done. What is taken back is sent only when you ask for it anew.</source>
        <translation>已完成的不受影响。撤回的变更只有在您重新要求时才会提交。</translation>
    </message>
    <message>
        <source>Shall the 1 change that is not done be sent after all?</source>
        <translation>仍要提交未完成的 1 项变更吗？</translation>
    </message>
    <message numerus="yes">
        <source>Shall the %Ln changes that are not done be sent after all?</source>
        <translation>
            <numerusform>仍要提交未完成的 %Ln 项变更吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused. Nothing is sent until you go on.</source>
        <translation>%1 已暂停。继续之前不会提交任何内容。</translation>
    </message>
    <message>
        <source>Paused. Take back the 1 change that was not sent?</source>
        <translation>已暂停。撤回尚未提交的 1 项变更吗？</translation>
    </message>
    <message numerus="yes">
        <source>Paused. Take back the %Ln changes that were not sent?</source>
        <translation>
            <numerusform>已暂停。撤回尚未提交的 %Ln 项变更吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>It went no further, because one step is not done.</source>
        <translation>因为有一步没有完成，所以没有继续。</translation>
    </message>
    <message>
        <source>%1: one step is not done, so it went no further.</source>
        <translation>%1：有一步没有完成，因此没有继续。</translation>
    </message>
</context>
<context>
    <name>BatchText</name>
    <message>
        <source>Changing a rule</source>
        <translation>正在修改一条规则</translation>
    </message>
    <message>
        <source>Publishing 1 rule</source>
        <translation>正在发布 1 条规则</translation>
    </message>
    <message numerus="yes">
        <source>Publishing %Ln rules</source>
        <translation>
            <numerusform>正在发布 %Ln 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting 1 rule</source>
        <translation>正在删除 1 条规则</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln rules</source>
        <translation>
            <numerusform>正在删除 %Ln 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing a published rule</source>
        <translation>正在替换一条已发布的规则</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Change of a rule</source>
        <translation>修改一条规则</translation>
    </message>
    <message>
        <source>Publishing of 1 rule</source>
        <translation>发布 1 条规则</translation>
    </message>
    <message numerus="yes">
        <source>Publishing of %Ln rules</source>
        <translation>
            <numerusform>发布 %Ln 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion of 1 rule</source>
        <translation>删除 1 条规则</translation>
    </message>
    <message numerus="yes">
        <source>Deletion of %Ln rules</source>
        <translation>
            <numerusform>删除 %Ln 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacement of a published rule</source>
        <translation>替换一条已发布的规则</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many of all operations have ended</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <extracomment>%1 is how many operations end in a minute</extracomment>
        <translation>每分钟 %1 项</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到 1 分钟</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>约剩 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>约剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>约剩 %Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>已完成。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln are done.</source>
        <translation>
            <numerusform>全部 %Ln 项已完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not done.</source>
        <translation>未完成。</translation>
    </message>
    <message>
        <source>1 of %1 is done.</source>
        <extracomment>of several operations; %1 is how many</extracomment>
        <translation>%1 项中已完成 1 项。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 are done.</source>
        <extracomment>of several operations; %1 is how many</extracomment>
        <translation>
            <numerusform>%1 项中已完成 %Ln 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was refused.</source>
        <translation>1 项被拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln 项被拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you: the server has something else than was to be changed.</source>
        <translation>1 项需要您处理：服务器上的内容与预期不符。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you: the server has something else than was to be changed.</source>
        <translation>
            <numerusform>%Ln 项需要您处理：服务器上的内容与预期不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of 1 is not known yet.</source>
        <translation>1 项的结果尚不清楚。</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known yet.</source>
        <translation>
            <numerusform>%Ln 项的结果尚不清楚。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was not sent yet.</source>
        <translation>1 项尚未提交。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent yet.</source>
        <translation>
            <numerusform>%Ln 项尚未提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting until %1, because a change that was sent may still arrive</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>等待至 %1，因为已提交的变更可能仍会到达</translation>
    </message>
    <message>
        <source>No answer for %1: the server was asked what it has, and nothing is sent before it says so</source>
        <extracomment>%1 is a time such as &quot;12 s&quot;</extracomment>
        <translation>已 %1没有响应：正在向服务器查询现有内容，得到答复之前不会提交</translation>
    </message>
    <message>
        <source>No answer for %1: whether the change of “%2” arrived is not known yet; it will be looked up before anything else is sent</source>
        <extracomment>%1 is a time such as &quot;12 s&quot;, %2 a prefix</extracomment>
        <translation>已 %1没有响应：尚不清楚“%2”的变更是否到达；在提交其他变更之前会先查询</translation>
    </message>
    <message numerus="yes">
        <source>No answer for %1: whether %Ln changes arrived is not known yet; they will be looked up before anything else is sent</source>
        <extracomment>%1 is a time such as &quot;12 s&quot;</extracomment>
        <translation>
            <numerusform>已 %1没有响应：尚不清楚 %Ln 项变更是否到达；在提交其他变更之前会先查询</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row of the file was left out and not sent.</source>
        <translation>文件中有 1 行被排除，没有提交。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of the file were left out and not sent.</source>
        <translation>
            <numerusform>文件中有 %Ln 行被排除，没有提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row of the file was not sent</source>
        <translation>文件中有 1 行没有提交</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of the file were not sent</source>
        <translation>
            <numerusform>文件中有 %Ln 行没有提交</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Changing the rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>正在修改规则“%1”</translation>
    </message>
    <message>
        <source>Publishing the rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>正在发布规则“%1”</translation>
    </message>
    <message>
        <source>Deleting the rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>正在删除规则“%1”</translation>
    </message>
    <message>
        <source>Replacing the published rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>正在替换已发布的规则“%1”</translation>
    </message>
    <message>
        <source>Change of the rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>修改规则“%1”</translation>
    </message>
    <message>
        <source>Publishing of the rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>发布规则“%1”</translation>
    </message>
    <message>
        <source>Deletion of the rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>删除规则“%1”</translation>
    </message>
    <message>
        <source>Replacement of the published rule “%1”</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>替换已发布的规则“%1”</translation>
    </message>
    <message>
        <source>%1 has ended. The rule is published.</source>
        <extracomment>%1 is &quot;Replacement of the published rule “https://a.b/”&quot;</extracomment>
        <translation>%1已结束。规则已发布。</translation>
    </message>
    <message>
        <source>%1 has ended. %2</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 is sentences about what became of it</extracomment>
        <translation>%1已结束。%2</translation>
    </message>
    <message>
        <source>1 was taken back.</source>
        <translation>1 项已撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were taken back.</source>
        <translation>
            <numerusform>%Ln 项已撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>Last tried at %1, next at %2.</source>
        <extracomment>of a connection that was lost; both are times of day</extracomment>
        <translation>上次尝试：%1，下次尝试：%2。</translation>
    </message>
    <message>
        <source>Last tried at %1, and again now.</source>
        <extracomment>of a connection that was lost; %1 is a time of day</extracomment>
        <translation>上次尝试：%1，现在正在重试。</translation>
    </message>
    <message>
        <source>1 more may have been sent: it cannot be taken back, and afterwards “Find out” tells what became of it.</source>
        <translation>另有 1 项可能已提交：无法撤回，之后可用“查明结果”得知其结果。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may have been sent: they cannot be taken back, and afterwards “Find out” tells what became of them.</source>
        <translation>
            <numerusform>另有 %Ln 项可能已提交：无法撤回，之后可用“查明结果”得知其结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer for %1: since %2 the server is asked what became of the change of “%3”, and nothing is sent before it says so</source>
        <extracomment>%1 is a time such as &quot;12 s&quot;, %2 a time of day, %3 a prefix</extracomment>
        <translation>%1 没有响应：自 %2 起一直在向服务器查询“%3”的变更结果，得知之前不会提交任何内容</translation>
    </message>
    <message numerus="yes">
        <source>No answer for %1: since %2 the server is asked what became of %Ln changes, and nothing is sent before it says so</source>
        <extracomment>%1 is a time such as &quot;12 s&quot;, %2 a time of day</extracomment>
        <translation>
            <numerusform>%1 没有响应：自 %2 起一直在向服务器查询 %Ln 项变更的结果，得知之前不会提交任何内容</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer came within %1. So for %2, since %3, the server is asked what became of the change of “%4”, and nothing else is sent before it says so</source>
        <extracomment>%1 and %2 are times such as &quot;12 s&quot;, %3 is a time of day, %4 a prefix</extracomment>
        <translation>%1 内没有收到返回结果。因此自 %3 起（已 %2）一直在向服务器查询“%4”的变更结果，得知之前不会提交其他内容</translation>
    </message>
    <message numerus="yes">
        <source>No answer came within %1. So for %2, since %3, the server is asked what became of %Ln changes, and nothing else is sent before it says so</source>
        <extracomment>%1 and %2 are times such as &quot;12 s&quot;, %3 is a time of day</extracomment>
        <translation>
            <numerusform>%1 内没有收到返回结果。因此自 %3 起（已 %2）一直在向服务器查询 %Ln 项变更的结果，得知之前不会提交其他内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellDamage</name>
    <message>
        <source>Some characters of “%1” are lost: the file was read or saved in the wrong encoding.</source>
        <translation>“%1”中有字符已丢失：文件曾以错误的编码读取或保存。</translation>
    </message>
    <message>
        <source>Choose another encoding, or type the value again.</source>
        <translation>请选择其他编码，或重新输入该值。</translation>
    </message>
    <message>
        <source>“%1” was probably “%2” before UTF-8 was read in another encoding.</source>
        <translation>“%1”原本可能是“%2”，是 UTF-8 内容被当作其他编码读取所致。</translation>
    </message>
    <message>
        <source>“%1” is an error message of a spreadsheet in place of the value.</source>
        <translation>“%1”是电子表格的错误提示，而不是值本身。</translation>
    </message>
    <message>
        <source>Correct the formula in the spreadsheet and save the file again.</source>
        <translation>请在电子表格中修正公式，然后重新保存文件。</translation>
    </message>
    <message>
        <source>“%1” stands where a spreadsheet has shortened a long number; its digits are lost.</source>
        <translation>“%1”是电子表格缩写的长数字，部分数字已丢失。</translation>
    </message>
    <message>
        <source>Format the column as text in the spreadsheet and enter the number again.</source>
        <translation>请在电子表格中将该列设为文本格式，然后重新输入数字。</translation>
    </message>
    <message>
        <source>“%1” is a full-width character.</source>
        <extracomment>%1 is one character</extracomment>
        <translation>“%1”是全角字符。</translation>
    </message>
    <message>
        <source>Write “%1” instead.</source>
        <translation>请改为“%1”。</translation>
    </message>
    <message>
        <source>The value ends with a blank or another invisible character.</source>
        <translation>该值末尾有空格或其他不可见字符。</translation>
    </message>
    <message>
        <source>The value begins with a blank or another invisible character.</source>
        <translation>该值开头有空格或其他不可见字符。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请将其删除。</translation>
    </message>
</context>
<context>
    <name>CellMenu</name>
    <message>
        <source>Only where “%1” is empty</source>
        <extracomment>rules whose cell in the column %1 is empty</extracomment>
        <translation>仅显示“%1”为空的</translation>
    </message>
    <message>
        <source>All but where “%1” is empty</source>
        <translation>排除“%1”为空的</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <extracomment>rules whose cell says %1</extracomment>
        <translation>仅显示“%1”</translation>
    </message>
    <message>
        <source>All but “%1”</source>
        <translation>排除“%1”</translation>
    </message>
</context>
<context>
    <name>CertificateProblem</name>
    <message>
        <source>somebody without a name</source>
        <translation>未署名的机构</translation>
    </message>
    <message>
        <source>In a company network, ask the administrators whether they inspect encrypted connections: then their certificate has to be installed on this computer.</source>
        <translation>如果使用公司网络，请向网络管理员确认是否会检查加密连接；如果会，需要在本机安装公司的证书。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. If they are right, the operators of the server have to renew the certificate.</source>
        <translation>请检查本机的日期和时间。如果无误，则需要服务器的运营方更新证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed: nobody vouches for it.</source>
        <translation>%1 的证书是自签名的，没有机构为其担保。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by %2, which this computer does not trust.</source>
        <translation>%1 的证书由 %2 签发，本机不信任该机构。</translation>
    </message>
    <message>
        <source>The certificate of %1 ended on %2.</source>
        <translation>%1 的证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>The certificate of %1 begins only on %2.</source>
        <translation>%1 的证书要到 %2 才生效。</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2.</source>
        <translation>证书属于 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>Check the server address in the account&apos;s settings. If it is right, something else answers in the server&apos;s place.</source>
        <translation>请检查账号设置中的服务器地址。如果地址无误，则响应请求的并不是该服务器。</translation>
    </message>
    <message>
        <source>The certificate of %1 was withdrawn.</source>
        <translation>%1 的证书已被吊销。</translation>
    </message>
    <message>
        <source>The operators of the server have to replace it. Do not go on before.</source>
        <translation>需要服务器的运营方更换证书，在此之前请不要继续。</translation>
    </message>
    <message>
        <source>The certificate of %1 does not prove who the server is.</source>
        <translation>%1 的证书不能证明服务器的身份。</translation>
    </message>
</context>
<context>
    <name>ChangeProposal</name>
    <message>
        <source>, </source>
        <extracomment>between the items of a list</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 is a list of prefixes</extracomment>
        <translation>
            <numerusform>%1 等，另有 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) are left out, because the server has them no more: %1.</source>
        <extracomment>%1 is a list of prefixes</extracomment>
        <translation>
            <numerusform>有 %Ln 条规则已不在服务器上，因此不处理：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since the list was loaded</source>
        <translation>加载列表后有变动</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>how a day of a year is written, by QLocale&apos;s letters: &quot;1 December&quot;</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>ColumnMeanings</name>
    <message>
        <source>Not used</source>
        <comment>a column of a file</comment>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Test link %1</source>
        <translation>测试链接 %1</translation>
    </message>
</context>
<context>
    <name>ComparisonAbsence</name>
    <message>
        <source>Looking for snapshots…</source>
        <translation>正在查找快照…</translation>
    </message>
    <message>
        <source>There is no snapshot yet.</source>
        <translation>还没有快照。</translation>
    </message>
    <message>
        <source>Whenever all rules are read, they are kept as a snapshot. Read them now, and later again: then you see here what has changed in between.</source>
        <translation>每次读取全部规则后都会保存为快照。现在读取一次，以后再读取一次，就能在这里看到期间的变化。</translation>
    </message>
    <message>
        <source>There is only one reading to compare.</source>
        <translation>只有一次读取可供对比。</translation>
    </message>
    <message>
        <source>All rules have to be read from the server first.</source>
        <translation>需要先从服务器读取全部规则。</translation>
    </message>
    <message>
        <source>They are kept as a snapshot, too. How long it takes is shown as soon as it is known.</source>
        <translation>读取的规则也会保存为快照。所需时间一经得知就会显示。</translation>
    </message>
    <message>
        <source>All rules are being read…</source>
        <translation>正在读取全部规则…</translation>
    </message>
    <message>
        <source>The comparison appears here when all are there.</source>
        <translation>全部读完后，对比结果会显示在这里。</translation>
    </message>
    <message>
        <source>Reading all rules pauses.</source>
        <translation>读取全部规则已暂停。</translation>
    </message>
    <message>
        <source>“Before” and “After” are the same reading.</source>
        <translation>“之前”和“之后”是同一次读取。</translation>
    </message>
    <message>
        <source>Choose another one for one of the two.</source>
        <translation>请为其中之一选择另一次读取。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在对比…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Read all rules</source>
        <translation>读取全部规则</translation>
    </message>
    <message>
        <source>Its reading ended at %1. Read all rules again to see what has changed since then.</source>
        <translation>该次读取于 %1 结束。请重新读取全部规则，以查看此后的变化。</translation>
    </message>
</context>
<context>
    <name>ComparisonWarning</name>
    <message>
        <source>Not everything shown here has to be a difference.</source>
        <translation>这里显示的不一定都是真正的差异。</translation>
    </message>
    <message>
        <source>“Before” is the later one of the two.</source>
        <translation>“之前”比“之后”更晚。</translation>
    </message>
    <message>
        <source>What is shown as added was removed in truth, and the other way around. Swap the two to see what has changed since.</source>
        <translation>显示为新增的其实是被删除的，反之亦然。请互换两者以查看此后的变化。</translation>
    </message>
    <message>
        <source>The server did not say how many rules there were: %1.</source>
        <translation>服务器没有说明共有多少条规则：%1。</translation>
    </message>
    <message>
        <source>So nobody can tell whether every rule is in that reading.</source>
        <translation>因此无法确定那次读取是否包含全部规则。</translation>
    </message>
    <message>
        <source>“Before” is incomplete: rules shown as added may have been there already.</source>
        <translation>“之前”不完整：显示为新增的规则可能早已存在。</translation>
    </message>
    <message>
        <source>“Before” has rules that were deleted while it was read: they may be shown as removed.</source>
        <translation>“之前”包含读取期间被删除的规则：它们可能显示为已删除。</translation>
    </message>
    <message>
        <source>“After” is incomplete: rules shown as removed may still be there.</source>
        <translation>“之后”不完整：显示为已删除的规则可能仍然存在。</translation>
    </message>
    <message>
        <source>“After” has rules that were deleted while it was read: they are not shown as removed.</source>
        <translation>“之后”包含读取期间被删除的规则：它们不会显示为已删除。</translation>
    </message>
    <message>
        <source>Not everything shown here was read: own changes are counted along.</source>
        <translation>这里显示的内容并非全部来自读取：本程序的变更已计入。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>“%1” has what this program changed after that reading, until %2: that is in both, and not shown as a difference.</source>
        <extracomment>%1 is &quot;Before&quot; or &quot;After&quot;, %2 a moment</extracomment>
        <translation>“%1”包含该次读取之后（截至 %2）本程序所作的变更：两边都有，因此不显示为差异。</translation>
    </message>
    <message>
        <source>“%1” has what this program changed after that reading, until %2: that is shown as a difference.</source>
        <extracomment>%1 is &quot;Before&quot; or &quot;After&quot;, %2 a moment</extracomment>
        <translation>“%1”包含该次读取之后（截至 %2）本程序所作的变更：这些变更显示为差异。</translation>
    </message>
</context>
<context>
    <name>ConnectionFinding</name>
    <message>
        <source>Server name</source>
        <extracomment>a step of the connection test: looking up the server&apos;s internet address</extracomment>
        <translation>域名解析</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>a step of the connection test: TLS and the server&apos;s certificate</extracomment>
        <translation>加密连接</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>access_token</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>接口权限</translation>
    </message>
    <message>
        <source>Feature switch</source>
        <extracomment>a step of the connection test: whether the account&apos;s QR code rules are switched on at WeChat</extracomment>
        <translation>功能开关</translation>
    </message>
    <message>
        <source>Linked mini program</source>
        <extracomment>a step of the connection test: the link between a service account and its mini program</extracomment>
        <translation>关联的小程序</translation>
    </message>
    <message>
        <source>Passed</source>
        <extracomment>outcome of a step of the connection test</extracomment>
        <translation>通过</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>outcome of a step of the connection test: it works, but somebody should look at it</extracomment>
        <translation>需注意</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>outcome of a step of the connection test</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>outcome of a step of the connection test</extracomment>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>CsvError</name>
    <message>
        <source>A value in line %1 contains a quotation mark but is not quoted.</source>
        <translation>第 %1 行有一个值含有引号，但没有用引号括起来。</translation>
    </message>
    <message>
        <source>The quoted value that begins in line %1 has no end.</source>
        <translation>从第 %1 行开始的带引号的值没有结尾。</translation>
    </message>
    <message>
        <source>The quoted value that begins in line %1 is followed by something other than a separator.</source>
        <translation>从第 %1 行开始的带引号的值后面不是分隔符。</translation>
    </message>
    <message>
        <source>The row that begins in line %1 is longer than %L2 characters.</source>
        <translation>从第 %1 行开始的记录超过 %L2 个字符。</translation>
    </message>
</context>
<context>
    <name>CsvSeparator</name>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
</context>
<context>
    <name>DamageText</name>
    <message>
        <source>The file does not fit the encoding %1 everywhere.</source>
        <extracomment>%1 is an encoding such as &quot;UTF-8&quot;</extracomment>
        <translation>文件中有内容不符合 %1 编码。</translation>
    </message>
    <message>
        <source>The file was damaged before it came here.</source>
        <translation>该文件此前已损坏。</translation>
    </message>
    <message>
        <source>Try another encoding, or save the file again as UTF-8 in the program it comes from.</source>
        <translation>请尝试其他编码，或在原来的程序中将文件重新保存为 UTF-8。</translation>
    </message>
    <message>
        <source>A spreadsheet program does this to long numbers and formulas when it opens a file by itself, and what is lost cannot be brought back from this file. Take the data from where it comes, open it there with “Data › From Text” and all columns as text, and save it again. Or correct these cells.</source>
        <translation>电子表格程序直接打开文件时会这样处理长数字和公式，丢失的内容无法从此文件恢复。请从数据来源重新获取，用“数据 › 从文本”打开并将所有列设为文本后再保存；或者更正这些单元格。</translation>
    </message>
    <message>
        <source>This happens when a program reads a file in another encoding than it was written in and saves it again. Take the data from where it comes and save it as UTF-8, or correct these cells.</source>
        <translation>程序用与写入时不同的编码读取文件并再次保存时会出现这种情况。请从数据来源重新获取并保存为 UTF-8，或者更正这些单元格。</translation>
    </message>
    <message>
        <source>line %1, column “%2”</source>
        <extracomment>where a damaged cell is: %1 is the number of a line, %2 the title of a column</extracomment>
        <translation>第 %1 行，“%2”列</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hold a number that a spreadsheet has rounded, the first in %1.</source>
        <translation>
            <numerusform>有 %Ln 行的数字被电子表格舍入，首处在%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) seem to have lost zeros, the first in %1.</source>
        <translation>
            <numerusform>有 %Ln 行似乎丢失了零，首处在%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hold characters that cannot be read, the first in %1.</source>
        <translation>
            <numerusform>有 %Ln 行含有无法读取的字符，首处在%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were once read in a wrong encoding, the first in %1.</source>
        <translation>
            <numerusform>有 %Ln 行曾以错误的编码读取，首处在%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hold an error of a spreadsheet, the first in %1.</source>
        <translation>
            <numerusform>有 %Ln 行含有电子表格的错误值，首处在%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteProposal</name>
    <message numerus="yes">
        <source>&amp;Delete %Ln rule(s)</source>
        <translation>
            <numerusform>删除 %Ln 条规则(&amp;D)</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete rules</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Nothing can be deleted in this account now.</source>
        <translation>此账号目前不能删除规则。</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>没有可删除的规则。</translation>
    </message>
    <message>
        <source>The server has none of the rules that you chose any more.</source>
        <translation>您选择的规则都已不在服务器上。</translation>
    </message>
    <message>
        <source>No rule will be deleted.</source>
        <translation>没有要删除的规则。</translation>
    </message>
    <message>
        <source>This rule will be deleted:</source>
        <translation>将删除此规则：</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln rules will be deleted:</source>
        <translation>
            <numerusform>将删除这 %Ln 条规则：</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting takes effect at once and cannot be undone. The history (View › History…) keeps the rule, so that it can be added again, not published.</source>
        <translation>删除立即生效且无法撤销。历史记录（“视图 › 历史记录…”）会保留该规则，可以重新添加（未发布）。</translation>
    </message>
    <message>
        <source>Deleting takes effect at once and cannot be undone. The history (View › History…) keeps the rules, so that they can be added again, not published.</source>
        <translation>删除立即生效且无法撤销。历史记录（“视图 › 历史记录…”）会保留这些规则，可以重新添加（未发布）。</translation>
    </message>
    <message>
        <source>It is published: scans by anybody will no longer open the page.</source>
        <translation>它已发布：删除后任何人扫码都不会再打开该页面。</translation>
    </message>
    <message>
        <source>All of them are published: scans by anybody will no longer open their pages.</source>
        <translation>它们均已发布：删除后任何人扫码都不会再打开相应页面。</translation>
    </message>
    <message>
        <source>1 of them is published: scans by anybody will no longer open its page.</source>
        <translation>其中 1 条已发布：删除后任何人扫码都不会再打开其页面。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are published: scans by anybody will no longer open their pages.</source>
        <translation>
            <numerusform>其中 %Ln 条已发布：删除后任何人扫码都不会再打开相应页面。</numerusform>
        </translation>
    </message>
    <message>
        <source>Putting a published rule back spends one publish. The server did not say how many are left this month.</source>
        <translation>恢复一条已发布的规则需要消耗一次发布次数。服务器没有返回本月剩余的发布次数。</translation>
    </message>
    <message>
        <source>0 publishes are left this month: what is deleted cannot be published again before %1.</source>
        <extracomment>%1 is a day, such as &quot;1 December&quot;</extracomment>
        <translation>本月剩余发布次数为 0：删除后在 %1 之前无法再次发布。</translation>
    </message>
    <message>
        <source>0 publishes are left this month: WeChat may refuse to publish again what is deleted before %1.</source>
        <extracomment>%1 is a day, such as &quot;1 December&quot;</extracomment>
        <translation>本月剩余发布次数为 0：删除后在 %1 之前微信可能会拒绝再次发布。</translation>
    </message>
    <message>
        <source>Only 1 publish is left this month: not all of them can be published again before %1.</source>
        <extracomment>%1 is a day, such as &quot;1 December&quot;</extracomment>
        <translation>本月仅剩 1 次发布：在 %1 之前无法将它们全部再次发布。</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln publishes are left this month: not all of them can be published again before %1.</source>
        <extracomment>%1 is a day, such as &quot;1 December&quot;</extracomment>
        <translation>
            <numerusform>本月仅剩 %Ln 次发布：在 %1 之前无法将它们全部再次发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>Putting it back spends the only publish that is left this month.</source>
        <translation>恢复它将消耗本月仅剩的一次发布。</translation>
    </message>
    <message numerus="yes">
        <source>Putting it back spends one of the %Ln publishes left this month.</source>
        <translation>
            <numerusform>恢复它将消耗本月剩余 %Ln 次发布中的一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Putting one of them back spends one of the %Ln publishes left this month.</source>
        <translation>
            <numerusform>每恢复一条将消耗本月剩余 %Ln 次发布中的一次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceSections</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>之前与之后</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What is the same</source>
        <translation>相同之处</translation>
    </message>
    <message>
        <source>The rule is in “After” only.</source>
        <translation>该规则只在“之后”中。</translation>
    </message>
    <message>
        <source>The rule is in “Before” only.</source>
        <translation>该规则只在“之前”中。</translation>
    </message>
    <message>
        <source>The rule is in both, with other values.</source>
        <translation>该规则两边都有，但内容不同。</translation>
    </message>
    <message>
        <source>The rule is in both. It was published in between.</source>
        <translation>该规则两边都有，期间已发布。</translation>
    </message>
    <message>
        <source>Test link removed</source>
        <translation>删除的测试链接</translation>
    </message>
    <message>
        <source>Test link added</source>
        <translation>新增的测试链接</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1: the name of a column, %2 and %3: its value before and after</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Test link removed: %1</source>
        <translation>删除的测试链接：%1</translation>
    </message>
    <message>
        <source>Test link added: %1</source>
        <translation>新增的测试链接：%1</translation>
    </message>
</context>
<context>
    <name>EmptyRules</name>
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
    <message numerus="yes">
        <source>None of the %Ln loaded rule(s) matches %1.</source>
        <translation>
            <numerusform>已加载的 %Ln 条规则中，没有符合 %1 的规则。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through the %Ln loaded rule(s)…</source>
        <translation>
            <numerusform>正在查找已加载的 %Ln 条规则…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match was found for %1, but for %Ln loaded rule(s) it could not be decided.</source>
        <translation>
            <numerusform>没有找到与“%1”匹配的规则，但有 %Ln 条已加载的规则无法判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>The regular expression is too costly for them. Make it simpler.</source>
        <translation>正则表达式对这些规则过于复杂，请简化。</translation>
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
        <translation>如果确实要修改，请在账号设置中取消锁定。</translation>
    </message>
    <message>
        <source>Paste a token in the account&apos;s settings, or set up a way to fetch one.</source>
        <translation>请在账号设置中粘贴 access_token，或设置获取方式。</translation>
    </message>
    <message>
        <source>Unlock your keyring and try again, or enter the secret again in the account&apos;s settings.</source>
        <translation>请解锁密钥环后重试，或在账号设置中重新输入密钥。</translation>
    </message>
    <message>
        <source>The change could not be recorded on this computer, so it was not sent: without a record it could get lost or be made twice.</source>
        <translation>无法在本机记录此变更，因此没有提交：没有记录就可能丢失或重复。</translation>
    </message>
    <message>
        <source>Make sure that the disk is not full and that the file named below can be written, then try again.</source>
        <translation>请确认磁盘未满，且下方所示的文件可以写入，然后重试。</translation>
    </message>
    <message>
        <source>Another program is changing the rules of this account at the moment, such as a second window or an import on the command line. Nothing was sent.</source>
        <translation>另一个程序正在修改此账号的规则，例如另一个窗口或命令行导入。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Try again when it has finished, or stop it.</source>
        <translation>请等它完成后重试，或将其停止。</translation>
    </message>
    <message>
        <source>WeChat refuses the prefix; usually it has no rule with this prefix any more.</source>
        <translation>微信拒绝此前缀；通常是因为已经没有使用此前缀的规则。</translation>
    </message>
    <message>
        <source>Load the list again and look whether the rule is still there.</source>
        <translation>请重新加载列表，查看该规则是否还在。</translation>
    </message>
    <message>
        <source>WeChat refuses what was sent as “%1”.</source>
        <extracomment>%1 is the name of a field of a rule, such as &quot;Page path&quot;</extracomment>
        <translation>微信拒绝提交的“%1”。</translation>
    </message>
    <message>
        <source>Check that this field is filled in and within its limits, and change it before you send the rule again.</source>
        <translation>请检查此字段是否已填写且未超出限制，修改后再提交规则。</translation>
    </message>
    <message>
        <source>There is no access token for this account.</source>
        <translation>该账号没有 access token。</translation>
    </message>
    <message>
        <source>The keychain of this computer did not hand out the secret of this account.</source>
        <translation>本机的密钥环没有交出该账号的密钥。</translation>
    </message>
    <message>
        <source>The settings of this account were changed after this had begun, and its secrets are for the new settings. Nothing was sent.</source>
        <translation>此操作开始之后，账号的设置已更改，现有密钥只用于新的设置。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Close what you have open for this account and open it again.</source>
        <translation>请关闭此账号已打开的窗口，然后重新打开。</translation>
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
    <message>
        <source>1 row a second</source>
        <translation>每秒 1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows a second</source>
        <translation>
            <numerusform>每秒 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>checking what changed meanwhile</source>
        <extracomment>of a reading of all rules, behind how many are read</extracomment>
        <translation>正在核对期间的变化</translation>
    </message>
</context>
<context>
    <name>FilterParts</name>
    <message>
        <source>%1: empty</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>%1：为空</translation>
    </message>
    <message>
        <source>%1: not empty</source>
        <translation>%1：不为空</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <extracomment>%1 is the title of a column, %2 what a cell says</extracomment>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>%1: not “%2”</source>
        <translation>%1：不是“%2”</translation>
    </message>
    <message>
        <source>Looks in: %1</source>
        <extracomment>%1 are the titles of the columns in which the text is looked for</extracomment>
        <translation>查找范围：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>With test links</source>
        <translation>有测试链接</translation>
    </message>
    <message>
        <source>Without test links</source>
        <translation>没有测试链接</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Without problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the title of a column, %2 what it says</extracomment>
        <translation>%1：%2</translation>
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
    <message>
        <source>“Replace” deletes it, adds it again with other values and publishes it. Its codes open nothing in between, and %1.</source>
        <extracomment>%1 is &quot;one of the 20 publishes left this month is spent&quot;</extracomment>
        <translation>“替换”会删除该规则，以新的内容重新添加并发布。期间扫码无法打开页面，并且%1。</translation>
    </message>
    <message>
        <source>“Replace” would delete it, add it again with other values and publish it. No publishes are left this month, and without one its codes would open nothing.</source>
        <translation>“替换”会删除该规则，以其他内容重新添加并发布。本月已没有发布次数，而不发布的话，扫码将无法打开任何内容。</translation>
    </message>
</context>
<context>
    <name>HistoryPlaceholder</name>
    <message>
        <source>%1: %2</source>
        <comment>file, reason</comment>
        <extracomment>%1 is the name of a file, %2 a technical reason in English</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The file belongs to another program or another version. Nothing was changed in it. Move it to another place and start the program again; a new history begins then.</source>
        <translation>该文件属于其他程序或其他版本，未作任何修改。请将其移到其他位置后重新启动程序，程序会新建历史记录。</translation>
    </message>
    <message>
        <source>Another program is using the file. Wait until it has finished.</source>
        <translation>另一个程序正在使用该文件，请等它完成。</translation>
    </message>
    <message>
        <source>Check whether you may read and write the file and its folder.</source>
        <translation>请检查您是否有权读写该文件及其文件夹。</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>还没有任何变更。</translation>
    </message>
    <message>
        <source>Each rule that is added, edited, published or deleted appears here with what became of it.</source>
        <translation>添加、编辑、发布或删除的每条规则及其结果都会显示在这里。</translation>
    </message>
    <message>
        <source>No operation matches the filter.</source>
        <translation>没有符合筛选条件的操作。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>无法读取历史记录。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The file is damaged. Close the program, move the file to another place and start the program again; a new history begins then.</source>
        <translation>文件已损坏。请关闭程序，将该文件移到其他位置后重新启动程序，程序会新建历史记录。</translation>
    </message>
</context>
<context>
    <name>HistorySections</name>
    <message>
        <source>%1: %2</source>
        <comment>change, outcome</comment>
        <extracomment>what was done with a rule, and what became of that: &quot;Edit: Refused&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>the value that a field was to get, but has not got</extracomment>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Intended</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>结束：%1</translation>
    </message>
    <message>
        <source>Sent once: %1</source>
        <translation>提交 1 次：%1</translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln times, last: %1</source>
        <translation>
            <numerusform>提交 %Ln 次，最后一次：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server had instead</source>
        <translation>当时服务器上的内容</translation>
    </message>
    <message>
        <source>The rule was added: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>规则已添加：%1。</translation>
    </message>
    <message>
        <source>The rule was changed: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>规则已更改：%1。</translation>
    </message>
    <message>
        <source>The rule was deleted: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>规则已删除：%1。</translation>
    </message>
    <message>
        <source>The rule was published: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>规则已发布：%1。</translation>
    </message>
    <message>
        <source>It was added again since: %1.</source>
        <extracomment>of a rule; %1 is a moment, or &quot;before&quot; or &quot;between&quot; moments</extracomment>
        <translation>此后又重新添加：%1。</translation>
    </message>
    <message>
        <source>It was changed since: %1.</source>
        <extracomment>of a rule; %1 is a moment, or &quot;before&quot; or &quot;between&quot; moments</extracomment>
        <translation>此后又被更改：%1。</translation>
    </message>
    <message>
        <source>It was deleted since: %1.</source>
        <extracomment>of a rule; %1 is a moment, or &quot;before&quot; or &quot;between&quot; moments</extracomment>
        <translation>此后又被删除：%1。</translation>
    </message>
    <message>
        <source>It was published since: %1.</source>
        <extracomment>of a rule; %1 is a moment, or &quot;before&quot; or &quot;between&quot; moments</extracomment>
        <translation>此后又被发布：%1。</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <extracomment>when a rule was changed, as far as is known; %1 and %2 are moments</extracomment>
        <translation>在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>before %1</source>
        <extracomment>when a rule was changed, as far as is known; %1 is a moment</extracomment>
        <translation>在 %1 之前</translation>
    </message>
    <message>
        <source>The server had no such rule.</source>
        <translation>当时服务器上没有该规则。</translation>
    </message>
</context>
<context>
    <name>ImportError</name>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>It is a workbook or an archive.</source>
        <translation>它是工作簿或压缩文件。</translation>
    </message>
    <message>
        <source>It is a picture.</source>
        <translation>它是图片。</translation>
    </message>
    <message>
        <source>It is a PDF document.</source>
        <translation>它是 PDF 文档。</translation>
    </message>
    <message>
        <source>Its bytes are no text in any encoding that can be read.</source>
        <translation>其内容不是任何可识别编码的文本。</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>该文件不存在。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>It is not an ordinary file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统提示：%1。</translation>
    </message>
    <message>
        <source>Try again once the reason is gone.</source>
        <translation>请在问题解决后重试。</translation>
    </message>
    <message>
        <source>The file “%1” is too large to be imported.</source>
        <translation>文件“%1”过大，无法导入。</translation>
    </message>
    <message>
        <source>It has more than %1.</source>
        <translation>文件超过 %1。</translation>
    </message>
    <message>
        <source>Divide it into smaller files.</source>
        <translation>请将其拆分为较小的文件。</translation>
    </message>
    <message>
        <source>The file “%1” is too long to be imported.</source>
        <translation>文件“%1”过长，无法导入。</translation>
    </message>
    <message>
        <source>It has more than %L1 rows; no account can hold that many rules.</source>
        <translation>文件超过 %L1 行，任何账号都容纳不了这么多规则。</translation>
    </message>
    <message>
        <source>The file “%1” is not a CSV file.</source>
        <translation>文件“%1”不是 CSV 文件。</translation>
    </message>
    <message>
        <source>Open it in the program that it belongs to and save it as “CSV UTF-8”.</source>
        <translation>请在相应的程序中打开，并另存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>The file “%1” is no valid CSV file.</source>
        <translation>文件“%1”不是有效的 CSV 文件。</translation>
    </message>
    <message>
        <source>Correct that line, or check whether the separator is the right one.</source>
        <translation>请修正该行，或检查分隔符是否正确。</translation>
    </message>
    <message>
        <source>Reading “%1” was stopped.</source>
        <translation>已停止读取“%1”。</translation>
    </message>
</context>
<context>
    <name>ImportFormat</name>
    <message>
        <source>The file has no column “%1” (%2).</source>
        <extracomment>%1 is the column&apos;s title in the window, %2 its name in files</extracomment>
        <translation>文件中没有“%1”列（%2）。</translation>
    </message>
    <message>
        <source>More than one column is “%1”.</source>
        <translation>有多列被指定为“%1”。</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>The account holds at most %L1 rules and has %L2 now, so only %L3 of the %L4 new rules fit.</source>
        <translation>此账号最多容纳 %L1 条规则，现有 %L2 条，因此 %L4 条新增规则中只能容纳 %L3 条。</translation>
    </message>
    <message>
        <source>You have unticked this row, so it was not sent.</source>
        <translation>您取消了此行的勾选，因此没有提交。</translation>
    </message>
    <message>
        <source>Nor is “%1”, because an import does not publish.</source>
        <translation>“%1”也不使用，因为导入不会发布。</translation>
    </message>
    <message>
        <source>Rules of service accounts have no test range, sub-rules or test links: these columns of the file are not used: %1.</source>
        <translation>服务号的规则没有测试范围、子规则和测试链接：不使用文件中的这些列：%1。</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Compare with the ser&amp;ver</source>
        <translation>与服务器比较(&amp;V)</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的规则</translation>
    </message>
    <message>
        <source>&amp;Import 1 rule</source>
        <translation>导入 1 条规则(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln rules</source>
        <translation>
            <numerusform>导入 %Ln 条规则(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes about 1 second, with %1 at most.</source>
        <extracomment>%1 is a rate: &quot;5 requests a second&quot;</extracomment>
        <translation>大约需要 1 秒（最多%1）。</translation>
    </message>
    <message numerus="yes">
        <source>Takes about %Ln seconds, with %1 at most.</source>
        <translation>
            <numerusform>大约需要 %Ln 秒（最多%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes about %Ln minutes, with %1 at most.</source>
        <translation>
            <numerusform>大约需要 %Ln 分钟（最多%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes about %1 hours, with %2 at most.</source>
        <extracomment>%1 is a number of hours such as &quot;8.3&quot;, %2 a rate: &quot;5 requests a second and 200 a minute&quot;</extracomment>
        <translation>大约需要 %1 小时（最多%2）。</translation>
    </message>
    <message>
        <source>1 request a second</source>
        <translation>每秒 1 次请求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests a second</source>
        <translation>
            <numerusform>每秒 %Ln 次请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %L2 a minute</source>
        <extracomment>%1 is a rate: &quot;5 requests a second&quot;, %L2 how many requests are allowed in a minute</extracomment>
        <translation>%1、每分钟 %L2 次</translation>
    </message>
    <message>
        <source>&amp;Import rules</source>
        <translation>导入规则(&amp;I)</translation>
    </message>
</context>
<context>
    <name>JournalOpening</name>
    <message>
        <source>The record of your changes was damaged. It was kept as “%1”, and a new one was begun. Look at the rules on the server before you repeat what was not finished.</source>
        <translation>变更记录文件已损坏，已另存为“%1”，并新建了记录。重复未完成的操作之前，请先查看服务器上的规则。</translation>
    </message>
    <message>
        <source>Until then rules can be read, but nothing can be changed.</source>
        <translation>在此之前可以读取规则，但不能修改。</translation>
    </message>
    <message>
        <source>The file: %1.</source>
        <translation>文件：%1。</translation>
    </message>
</context>
<context>
    <name>LimitWait</name>
    <message numerus="yes">
        <source>waiting until about %1, because only %Ln calls a minute are allowed</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>
            <numerusform>等待至约 %1，因为每分钟最多调用 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This account&apos;s limit of %Ln calls a minute is reached. The program goes on by itself at about %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>
            <numerusform>已达到此账号每分钟 %Ln 次的调用上限。程序将在约 %1 自动继续。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkAnswer</name>
    <message>
        <source>This is not a link.</source>
        <extracomment>of all: %1 is the prefix of a rule</extracomment>
        <translation>这不是链接。</translation>
    </message>
    <message>
        <source>There is no rule near this link.</source>
        <translation>没有与此链接相近的规则。</translation>
    </message>
    <message>
        <source>The rule %1 has another scheme.</source>
        <translation>规则 %1 的协议不同。</translation>
    </message>
    <message>
        <source>The rule %1 has another host.</source>
        <translation>规则 %1 的域名不同。</translation>
    </message>
    <message>
        <source>The rule %1 does not cover the path.</source>
        <translation>规则 %1 不包含此路径。</translation>
    </message>
    <message>
        <source>The rule %1 has a query that the link&apos;s does not begin with.</source>
        <translation>规则 %1 带有查询参数，而链接的查询参数不以其开头。</translation>
    </message>
    <message>
        <source>It cannot be told whether the rule %1 decides.</source>
        <translation>无法判断是否由规则 %1 决定。</translation>
    </message>
    <message>
        <source>The rule %1 covers the link.</source>
        <translation>规则 %1 包含此链接。</translation>
    </message>
    <message>
        <source>The rule %1 covers the link, too, but is less specific.</source>
        <translation>规则 %1 也包含此链接，但不如命中的规则具体。</translation>
    </message>
    <message>
        <source>The rule %1 decides and is not published.</source>
        <translation>由规则 %1 决定，但该规则未发布。</translation>
    </message>
    <message>
        <source>It is not known whether the rule %1, which decides, is published.</source>
        <translation>由规则 %1 决定，但不清楚该规则是否已发布。</translation>
    </message>
    <message>
        <source>It is a test link of the rule %1.</source>
        <translation>这是规则 %1 的测试链接。</translation>
    </message>
</context>
<context>
    <name>LinkDoubt</name>
    <message>
        <source>It is not documented how WeChat treats a user name in a link.</source>
        <translation>微信文档没有说明如何处理链接中的用户名。</translation>
    </message>
    <message>
        <source>It is not documented how WeChat treats a port in a link.</source>
        <translation>微信文档没有说明如何处理链接中的端口。</translation>
    </message>
    <message>
        <source>It is not documented how WeChat treats what follows “#” in a link.</source>
        <translation>微信文档没有说明如何处理链接中“#”之后的内容。</translation>
    </message>
    <message>
        <source>It is not documented how WeChat compares capital letters in a scheme or host.</source>
        <translation>微信文档没有说明如何比较协议和域名中的大写字母。</translation>
    </message>
    <message>
        <source>It is not documented how WeChat compares links that differ in what is percent-encoded.</source>
        <translation>微信文档没有说明如何比较百分号编码不同的链接。</translation>
    </message>
    <message>
        <source>It is not documented which links a rule without a path covers.</source>
        <translation>微信文档没有说明没有路径的规则包含哪些链接。</translation>
    </message>
    <message>
        <source>It is not documented whether a rule that ends in “/” covers the link without it.</source>
        <translation>微信文档没有说明以“/”结尾的规则是否包含不带“/”的链接。</translation>
    </message>
    <message>
        <source>It is not documented whether a rule with “/?” covers the links below its “/”.</source>
        <translation>微信文档没有说明带“/?”的规则是否包含“/”之下的链接。</translation>
    </message>
    <message>
        <source>It is not documented which of two codes WeChat chooses when one begins like the other.</source>
        <translation>微信文档没有说明当一个二维码以另一个开头时会选择哪一个。</translation>
    </message>
</context>
<context>
    <name>LinkFinding</name>
    <message>
        <source>The mini program %1 is linked with this service account.</source>
        <translation>小程序 %1 已关联此服务号。</translation>
    </message>
    <message>
        <source>The link with the mini program %1 waits for the mini program&apos;s admin.</source>
        <translation>与小程序 %1 的关联正在等待小程序管理员确认。</translation>
    </message>
    <message>
        <source>The link with the mini program %1 waits for the service account&apos;s admin.</source>
        <translation>与小程序 %1 的关联正在等待服务号管理员确认。</translation>
    </message>
    <message>
        <source>The mini program&apos;s admin refused the link with the mini program %1.</source>
        <translation>小程序 %1 的管理员拒绝了关联。</translation>
    </message>
    <message>
        <source>The mini program %1 is not linked with this service account.</source>
        <translation>小程序 %1 没有关联此服务号。</translation>
    </message>
    <message>
        <source>Whether the mini program %1 is linked cannot be told: WeChat lists linked mini programs without their AppIDs.</source>
        <translation>无法判断小程序 %1 是否已关联，因为微信返回的关联小程序列表中不含 AppID。</translation>
    </message>
    <message>
        <source>The link with the mini program %1 has a status that this program does not know.</source>
        <translation>与小程序 %1 的关联处于本程序不认识的状态。</translation>
    </message>
    <message>
        <source>The mini program&apos;s admin has to agree: in WeChat, in the notification about the link, or in the mini program&apos;s console at mp.weixin.qq.com.</source>
        <translation>需要小程序管理员同意：可在微信的关联通知中确认，或登录 mp.weixin.qq.com 的小程序后台操作。</translation>
    </message>
    <message>
        <source>The service account&apos;s admin has to agree: in WeChat, in the notification about the link, or in the service account&apos;s console at mp.weixin.qq.com.</source>
        <translation>需要服务号管理员同意：可在微信的关联通知中确认，或登录 mp.weixin.qq.com 的服务号后台操作。</translation>
    </message>
    <message>
        <source>Talk to the mini program&apos;s admin first.</source>
        <translation>请先与小程序管理员沟通。</translation>
    </message>
    <message>
        <source>Check the AppID in the account&apos;s settings as well.</source>
        <translation>请同时检查账号设置中的 AppID。</translation>
    </message>
    <message>
        <source>Look into the service account&apos;s console at mp.weixin.qq.com: 小程序 → 小程序管理.</source>
        <translation>请在 mp.weixin.qq.com 的服务号后台查看：小程序 → 小程序管理。</translation>
    </message>
    <message>
        <source>The service account&apos;s admin asks for the link in its console at mp.weixin.qq.com (小程序 → 小程序管理 → 添加), then the mini program&apos;s admin agrees.</source>
        <translation>由服务号管理员在 mp.weixin.qq.com 的服务号后台（小程序 → 小程序管理 → 添加）申请关联，再由小程序管理员同意。</translation>
    </message>
    <message>
        <source>Ordinary links need no link between accounts.</source>
        <translation>普通链接的规则不需要关联账号。</translation>
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
    <message>
        <source>WeChat&apos;s answer does not say whether it worked, so the server was asked.</source>
        <translation>微信的答复没有说明是否成功，因此查询了服务器。</translation>
    </message>
    <message>
        <source>WeChat&apos;s answer does not say whether it worked. Reading back whether the server has the rule…</source>
        <translation>微信的答复没有说明是否成功。正在查询服务器上是否有该规则…</translation>
    </message>
    <message>
        <source>WeChat refused it when it was sent again, so the server was asked.</source>
        <translation>再次提交时被微信拒绝，因此查询了服务器。</translation>
    </message>
    <message>
        <source>WeChat refused it when it was sent again. Reading back how the server has the rule…</source>
        <translation>再次提交时被微信拒绝。正在查询服务器上的规则…</translation>
    </message>
</context>
<context>
    <name>LostZeros</name>
    <message>
        <source>“%1” is shorter than the numbers of other rows; a spreadsheet may have dropped zeros in front of it.</source>
        <translation>“%1”比其他行的数字短，电子表格可能丢掉了前面的零。</translation>
    </message>
    <message>
        <source>Compare it with the QR code.</source>
        <translation>请与二维码核对。</translation>
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
    <message>
        <source>&amp;Publish…</source>
        <translation>发布(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Replace published rule…</source>
        <translation>替换已发布的规则(&amp;R)…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message>
        <source>Import rules from a CSV file</source>
        <translation>从 CSV 文件导入规则</translation>
    </message>
    <message>
        <source>Delete the selected rules</source>
        <translation>删除所选规则</translation>
    </message>
    <message>
        <source>Select the rules to delete</source>
        <translation>请选择要删除的规则</translation>
    </message>
    <message>
        <source>Select the rules to publish</source>
        <translation>请选择要发布的规则</translation>
    </message>
    <message>
        <source>The selected rule is published already</source>
        <translation>所选规则已经发布</translation>
    </message>
    <message>
        <source>Publish the selected rules</source>
        <translation>发布所选规则</translation>
    </message>
    <message>
        <source>Select one published rule to replace it</source>
        <translation>请选择一条已发布的规则进行替换</translation>
    </message>
    <message>
        <source>Replace the selected rule, which cannot be edited any more</source>
        <translation>替换所选规则（该规则已不能编辑）</translation>
    </message>
    <message>
        <source>The selected rule is not published, so it can be edited</source>
        <translation>所选规则尚未发布，可以直接编辑</translation>
    </message>
    <message>
        <source>Co&amp;mpare snapshots…</source>
        <translation>对比快照(&amp;M)…</translation>
    </message>
    <message>
        <source>See what has changed since all rules were read</source>
        <translation>查看读取全部规则之后有哪些变化</translation>
    </message>
    <message>
        <source>&amp;Go to row…</source>
        <translation>转到行(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
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
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>NameProbe</name>
    <message>
        <source>The account has no server address.</source>
        <translation>该账号没有服务器地址。</translation>
    </message>
    <message>
        <source>Enter one in the account&apos;s settings; WeChat&apos;s own is https://api.weixin.qq.com.</source>
        <translation>请在账号设置中填写，微信的服务器地址是 https://api.weixin.qq.com。</translation>
    </message>
    <message>
        <source>The proxy %1 looks the server&apos;s name up, not this computer.</source>
        <translation>服务器域名由代理 %1 解析，而不是由本机解析。</translation>
    </message>
    <message>
        <source>The server is this computer.</source>
        <translation>服务器就是本机。</translation>
    </message>
    <message>
        <source>The server address is a number, so there is no name to look up.</source>
        <translation>服务器地址是 IP 地址，无需解析域名。</translation>
    </message>
    <message>
        <source>The name %1 leads to the address %2.</source>
        <translation>域名 %1 解析到 IP 地址 %2。</translation>
    </message>
    <message>
        <source>The name %1 is not known to this computer.</source>
        <translation>本机无法解析域名 %1。</translation>
    </message>
    <message>
        <source>Check the internet connection, and the server address in the account&apos;s settings. In a company network, a proxy may be needed.</source>
        <translation>请检查网络连接，以及账号设置中的服务器地址。如果使用公司网络，可能需要设置代理。</translation>
    </message>
    <message>
        <source>Nobody answered in time where the name %1 leads to.</source>
        <translation>解析域名 %1 时没有及时得到响应。</translation>
    </message>
    <message>
        <source>Check the internet connection of this computer; its name server is not in reach.</source>
        <translation>请检查本机的网络连接，目前无法连接 DNS 服务器。</translation>
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
    <message>
        <source>Choose the file to read</source>
        <translation>选择要读取的文件</translation>
    </message>
    <message>
        <source>Settings files (*.json)</source>
        <translation>设置文件 (*.json)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>CSV and text files (*.csv *.tsv *.txt)</source>
        <translation>CSV 和文本文件 (*.csv *.tsv *.txt)</translation>
    </message>
</context>
<context>
    <name>OddPoints</name>
    <message>
        <source>Concerns %1.</source>
        <extracomment>%1 is a list of prefixes</extracomment>
        <translation>涉及 %1。</translation>
    </message>
    <message>
        <source>The test links open the development version, which only developers can see.</source>
        <translation>测试链接打开开发版，只有开发者可以看到。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more thing(s) are odd about these rules.</source>
        <translation>
            <numerusform>这些规则还有 %Ln 处异常。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>Waiting</source>
        <extracomment>an operation that was not sent yet</extracomment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>On its way</source>
        <extracomment>an operation that was sent and not answered yet</extracomment>
        <translation>提交中</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>what became of an operation</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>what became of an operation</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>what became of an operation</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>what became of an operation: somebody has to look</extracomment>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Taken back</source>
        <extracomment>what became of an operation: taken back by the user</extracomment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>what was done with a rule</extracomment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>what was done with a rule</extracomment>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>what was done with a rule</extracomment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Publish</source>
        <extracomment>what was done with a rule</extracomment>
        <translation>发布</translation>
    </message>
    <message>
        <source>The server no longer has what this was decided on, so nothing was sent.</source>
        <translation>服务器上的内容已与当初决定时不同，因此没有提交。</translation>
    </message>
    <message>
        <source>Look at the rule as the server has it, then decide once more.</source>
        <translation>请查看服务器上的规则，再作决定。</translation>
    </message>
    <message>
        <source>This was not sent yet.</source>
        <translation>此操作尚未提交。</translation>
    </message>
    <message>
        <source>It waits until you go on with what it belongs to.</source>
        <translation>在您继续其所属的批次之前，它会一直等待。</translation>
    </message>
    <message>
        <source>This is on its way to the server, or the program ended before the answer came.</source>
        <translation>此操作正在提交，或程序在收到返回结果之前已结束。</translation>
    </message>
    <message>
        <source>The program finds out what became of it before it sends anything else.</source>
        <translation>程序会先查明其结果，再提交其他内容。</translation>
    </message>
    <message>
        <source>The answer was lost, and what became of this is not known yet.</source>
        <translation>没有收到返回结果，此操作的结果尚不清楚。</translation>
    </message>
    <message>
        <source>This was given up before anything changed.</source>
        <translation>此操作在产生任何变动之前已放弃。</translation>
    </message>
    <message>
        <source>You took this back before it was sent.</source>
        <translation>您在提交前撤回了此操作。</translation>
    </message>
    <message>
        <source>Single change</source>
        <translation>单项变更</translation>
    </message>
    <message>
        <source>Publishing of chosen rules</source>
        <translation>发布所选规则</translation>
    </message>
    <message>
        <source>Deletion of chosen rules</source>
        <translation>删除所选规则</translation>
    </message>
    <message>
        <source>Replacement of a published rule</source>
        <translation>替换一条已发布的规则</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1 is &quot;Import of shop.csv&quot;, %2 the number of a line in that file</extracomment>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>WeChat&apos;s answers left open what became of it, so the server was asked.</source>
        <translation>微信的答复没有说明结果，因此查询了服务器。</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>请过一会儿再试。</translation>
    </message>
    <message>
        <source>You took this back. It had been sent, and nothing was changed.</source>
        <translation>您撤回了此项。它曾被提交过，但没有改动任何内容。</translation>
    </message>
    <message>
        <source>The server had answered with an error before; it was so already when this was to be sent again.</source>
        <translation>服务器此前返回了错误；再次提交之前，服务器上已经是这个结果。</translation>
    </message>
    <message>
        <source>The server had answered with an error before and no longer has what this was decided on, so it was not sent again.</source>
        <translation>服务器此前返回了错误，而且作出此决定时所依据的内容在服务器上已不存在，因此没有再次提交。</translation>
    </message>
    <message>
        <source>This waits to be sent again, and nothing was changed.</source>
        <translation>此项等待再次提交，没有更改任何内容。</translation>
    </message>
    <message>
        <source>You took this back, and nothing was changed.</source>
        <translation>您已撤回此项，没有更改任何内容。</translation>
    </message>
    <message>
        <source>This waits to be sent again, and nothing was changed. The server had answered %1: %2</source>
        <extracomment>%1 is an error code, %2 is a whole sentence: what it means</extracomment>
        <translation>此项等待再次提交，没有更改任何内容。服务器此前返回 %1：%2</translation>
    </message>
    <message>
        <source>You took this back, and nothing was changed. The server had answered %1: %2</source>
        <extracomment>%1 is an error code, %2 is a whole sentence: what it means</extracomment>
        <translation>您已撤回此项，没有更改任何内容。服务器此前返回 %1：%2</translation>
    </message>
    <message>
        <source>No answer had said what became of it, so the server was asked.</source>
        <translation>没有任何返回结果说明其结果，因此查询了服务器。</translation>
    </message>
    <message>
        <source>It could not be sent before; it was so already when this was to be sent again.</source>
        <translation>此前无法提交；再次提交之前，服务器上已经是这个结果。</translation>
    </message>
    <message>
        <source>No answer says what became of this, and the server has something that does not follow from it.</source>
        <translation>没有任何返回结果说明此项的结果，服务器上的内容也与此项不符。</translation>
    </message>
    <message>
        <source>It could not be sent before, and the server no longer has what this was decided on, so it was not sent.</source>
        <translation>此前无法提交，而且作出此决定时所依据的内容在服务器上已不存在，因此没有提交。</translation>
    </message>
    <message>
        <source>No connection to the server came about.</source>
        <translation>未能与服务器建立连接。</translation>
    </message>
    <message>
        <source>No connection to the server came about in time.</source>
        <translation>未能及时与服务器建立连接。</translation>
    </message>
    <message>
        <source>It was stopped before it was sent.</source>
        <translation>在提交之前已停止。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有提交任何内容。</translation>
    </message>
    <message>
        <source>It was not sent again.</source>
        <translation>没有再次提交。</translation>
    </message>
    <message>
        <source>The rule was added.</source>
        <translation>规则已添加。</translation>
    </message>
    <message>
        <source>The rule was changed.</source>
        <translation>规则已更改。</translation>
    </message>
    <message>
        <source>The rule was deleted.</source>
        <translation>规则已删除。</translation>
    </message>
    <message>
        <source>The rule was published.</source>
        <translation>规则已发布。</translation>
    </message>
    <message>
        <source>The server had the rule already, so nothing was sent.</source>
        <translation>服务器上已有该规则，因此没有提交。</translation>
    </message>
    <message>
        <source>The server had the rule already as it was to become, so nothing was sent.</source>
        <translation>服务器上的规则已是所要的内容，因此没有提交。</translation>
    </message>
    <message>
        <source>The server did not have the rule any more, so nothing was sent.</source>
        <translation>服务器上已没有该规则，因此没有提交。</translation>
    </message>
    <message>
        <source>The rule was published already, so nothing was sent.</source>
        <translation>该规则已是已发布状态，因此没有提交。</translation>
    </message>
    <message>
        <source>The program ended before the answer came.</source>
        <translation>收到返回结果之前程序已退出。</translation>
    </message>
</context>
<context>
    <name>ProxyProbe</name>
    <message>
        <source>No proxy is used, because the server is this computer.</source>
        <translation>服务器就是本机，不使用代理。</translation>
    </message>
    <message>
        <source>No proxy is used: this computer&apos;s settings name none for %1.</source>
        <translation>不使用代理，本机的设置没有为 %1 指定代理。</translation>
    </message>
    <message>
        <source>No proxy is used, as the account&apos;s settings say.</source>
        <translation>按账号设置，不使用代理。</translation>
    </message>
    <message>
        <source>The proxy comes from this computer&apos;s network settings; in the account&apos;s settings you can choose another one or none.</source>
        <translation>代理来自本机的网络设置，可以在账号设置中改用其他代理或不使用代理。</translation>
    </message>
    <message>
        <source>Check the proxy in the account&apos;s settings.</source>
        <translation>请检查账号设置中的代理。</translation>
    </message>
    <message>
        <source>The proxy %1, which this computer&apos;s settings name, lets calls to %2 through.</source>
        <translation>可以通过代理 %1（来自本机的设置）访问 %2。</translation>
    </message>
    <message>
        <source>The proxy %1, which the account&apos;s settings name, lets calls to %2 through.</source>
        <translation>可以通过代理 %1（来自账号设置）访问 %2。</translation>
    </message>
    <message>
        <source>Nothing answers at the proxy&apos;s address %1.</source>
        <translation>代理地址 %1 没有响应。</translation>
    </message>
    <message>
        <source>Are you in the network to which it belongs?</source>
        <translation>请确认您是否处于该代理所在的网络。</translation>
    </message>
    <message>
        <source>The proxy&apos;s name %1 is not known to this computer.</source>
        <translation>本机无法解析代理的域名 %1。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password.</source>
        <translation>代理 %1 要求提供用户名和密码。</translation>
    </message>
    <message>
        <source>Enter both in the account&apos;s settings: choose the proxy by hand there.</source>
        <translation>请在账号设置中选择手动设置代理，并填写用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept the user name “%2” with the stored password.</source>
        <translation>代理 %1 不接受用户名“%2”和已存储的密码。</translation>
    </message>
    <message>
        <source>Enter the user name and the password again in the account&apos;s settings.</source>
        <translation>请在账号设置中重新填写用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 forbids calls to %2.</source>
        <translation>代理 %1 禁止访问 %2。</translation>
    </message>
    <message>
        <source>Ask the administrators of the proxy to allow %1, port %2.</source>
        <translation>请联系代理的管理员，允许访问 %1 的端口 %2。</translation>
    </message>
    <message>
        <source>The proxy %1 answers, but cannot reach %2 itself.</source>
        <translation>代理 %1 有响应，但它无法连接 %2。</translation>
    </message>
    <message>
        <source>Check the server address in the account&apos;s settings. If it is right, ask the administrators of the proxy.</source>
        <translation>请检查账号设置中的服务器地址。如果地址无误，请联系代理的管理员。</translation>
    </message>
    <message>
        <source>What answers at %1 does not let calls through, or is no proxy of this kind.</source>
        <translation>%1 有响应，但不转发请求，或者不是这种类型的代理。</translation>
    </message>
    <message>
        <source>Is the port right, and HTTP or SOCKS5?</source>
        <translation>请检查端口，以及应选 HTTP 还是 SOCKS5。</translation>
    </message>
    <message>
        <source>The proxy %1 did not let a call through in time.</source>
        <translation>代理 %1 没有及时转发请求。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
</context>
<context>
    <name>PublishProposal</name>
    <message>
        <source>What this means for other rules</source>
        <translation>对其他规则的影响</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Publish %Ln rule(s)</source>
        <translation>
            <numerusform>发布 %Ln 条规则(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish rules</source>
        <translation>发布规则</translation>
    </message>
    <message>
        <source>The feature is switched off, so no code opens the mini program before it is switched on in the WeChat console.</source>
        <translation>功能未开启，在微信公众平台开启之前，扫码不会打开小程序。</translation>
    </message>
    <message>
        <source>From then on every scan by anybody opens the release version of the page “%1”.</source>
        <translation>发布后，任何人扫码都会打开页面“%1”的正式版。</translation>
    </message>
    <message>
        <source>From then on every scan by anybody opens the release version of the page beside the rule.</source>
        <translation>发布后，任何人扫码都会打开规则对应页面的正式版。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these rules keep(s) test links.</source>
        <translation>
            <numerusform>其中 %Ln 条规则带有测试链接。</numerusform>
        </translation>
    </message>
    <message>
        <source>For the people of its test range they go on opening the version of the test range, while everybody else sees the release version.</source>
        <translation>测试范围内的人员扫测试链接仍会打开测试范围所指的版本，其他人看到的是正式版。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) are left out, because they are published already: %1.</source>
        <extracomment>%1 is a list of prefixes</extracomment>
        <translation>
            <numerusform>有 %Ln 条规则已经发布，因此不处理：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not say how many publishes are left this month.</source>
        <translation>服务器没有返回本月剩余的发布次数。</translation>
    </message>
    <message>
        <source>Publishes left this month: %1 before, %2 after it, as of %3.</source>
        <extracomment>%1 and %2 are numbers, %3 a time of day</extracomment>
        <translation>本月剩余发布次数：发布前 %1 次，发布后 %2 次（截至 %3）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln publish(es) are left this month, as of %1.</source>
        <translation>
            <numerusform>本月剩余 %Ln 次发布（截至 %1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether this limit holds for service accounts is not documented: WeChat may refuse some of these rules.</source>
        <translation>此限制是否适用于服务号，文档没有说明：微信可能会拒绝其中一些规则。</translation>
    </message>
    <message>
        <source>Nothing can be published in this account now.</source>
        <translation>此账号目前不能发布规则。</translation>
    </message>
    <message>
        <source>There is nothing to publish.</source>
        <translation>没有可发布的规则。</translation>
    </message>
    <message>
        <source>All rules that you chose are published already, or the server has them no more.</source>
        <translation>您选择的规则都已发布，或已不在服务器上。</translation>
    </message>
    <message>
        <source>No publishes are left this month, so WeChat would refuse.</source>
        <translation>本月发布次数已用完，微信会拒绝发布。</translation>
    </message>
    <message numerus="yes">
        <source>There are not enough publishes left this month for %Ln rule(s).</source>
        <translation>
            <numerusform>本月剩余的发布次数不足以发布 %Ln 条规则。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln rule(s).</source>
        <translation>
            <numerusform>请最多选择 %Ln 条规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for the next month.</source>
        <translation>请等到下个月。</translation>
    </message>
    <message>
        <source>No rule will go live.</source>
        <translation>没有要发布的规则。</translation>
    </message>
    <message>
        <source>This rule will go live:</source>
        <translation>将发布此规则：</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln rules will go live:</source>
        <translation>
            <numerusform>将发布这 %Ln 条规则：</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with the %1 loaded rules only: how many more there are is not known.</source>
        <extracomment>%1 is a number of rules</extracomment>
        <translation>仅与已加载的 %1 条规则比较：不清楚还有多少条规则。</translation>
    </message>
    <message>
        <source>Compared with all %1 rules of the account.</source>
        <translation>已与账号的全部 %1 条规则比较。</translation>
    </message>
    <message>
        <source>Compared with the %1 loaded of %2 rules: what this means for the others is not known.</source>
        <extracomment>%1 and %2 are numbers of rules</extracomment>
        <translation>仅与 %2 条规则中已加载的 %1 条比较：对其他规则的影响未知。</translation>
    </message>
    <message>
        <source>This cannot be undone: a published rule can only be deleted.</source>
        <translation>此操作无法撤销：已发布的规则只能删除。</translation>
    </message>
    <message>
        <source>The rule that you chose is published already.</source>
        <translation>您选择的规则已经发布。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rules that you chose are published already.</source>
        <translation>
            <numerusform>您选择的 %Ln 条规则均已发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has the rule that you chose no more.</source>
        <translation>服务器上已没有您选择的规则。</translation>
    </message>
    <message numerus="yes">
        <source>The server has none of the %Ln rules that you chose any more.</source>
        <translation>
            <numerusform>您选择的 %Ln 条规则在服务器上均已不存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading “All rules” first would tell.</source>
        <extracomment>“All rules” is the button above the table</extracomment>
        <translation>先读取“全部规则”即可得知。</translation>
    </message>
    <message>
        <source>None of them is affected.</source>
        <translation>其中没有规则受影响。</translation>
    </message>
    <message>
        <source>Compared with all %1 rules of the account as they were at %2.</source>
        <extracomment>%1 is a number of rules, %2 a time</extracomment>
        <translation>已与账号的全部 %1 条规则（%2 的数据）比较。</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>just now</source>
        <extracomment>less than a minute ago</extracomment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>The rules that were read could not be kept as a snapshot.</source>
        <translation>读取的规则无法保存为快照。</translation>
    </message>
    <message>
        <source>They can be used until this window is closed.</source>
        <translation>在关闭此窗口之前仍可使用。</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <extracomment>of a reading of all rules: nothing is missing</extracomment>
        <translation>完整</translation>
    </message>
    <message>
        <source>not confirmed to be complete</source>
        <extracomment>of a reading of all rules: nobody said how many there are</extracomment>
        <translation>未确认是否完整</translation>
    </message>
    <message>
        <source>own changes until %1</source>
        <extracomment>of a reading of all rules: this program has brought it up to date after changes of its own</extracomment>
        <translation>含本程序截至 %1 的变更</translation>
    </message>
    <message>
        <source>Now, read from the server</source>
        <translation>现在，从服务器读取</translation>
    </message>
    <message>
        <source>All rules are read again, and kept as a snapshot. It begins when you say so.</source>
        <translation>重新读取全部规则并保存为快照。由您决定何时开始。</translation>
    </message>
    <message>
        <source>What this program changed until %1 is in it as well.</source>
        <translation>也包含本程序截至 %1 所做的变更。</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>1 分钟前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1 小时前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 天前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>1 rule or more is missing</source>
        <translation>至少缺少 1 条规则</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules or more are missing</source>
        <translation>
            <numerusform>至少缺少 %Ln 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>incomplete</source>
        <extracomment>of a reading of all rules</extracomment>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Read %1, %2.</source>
        <extracomment>%1 are the two moments of &quot;2026-11-26 10:39:55 – 10:42:03&quot;, %2 is such as &quot;3 hours ago&quot;</extracomment>
        <translation>读取于 %1，%2。</translation>
    </message>
    <message>
        <source>The reading ended at %1, %2.</source>
        <translation>读取于 %1 结束，%2。</translation>
    </message>
    <message>
        <source>ended %1</source>
        <extracomment>of a reading of all rules, %1 is a moment</extracomment>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>Read %1</source>
        <extracomment>of all rules; %1 are the two moments of &quot;2026-11-26 10:39:55 – 10:42:03&quot;</extracomment>
        <translation>读取于 %1</translation>
    </message>
    <message>
        <source>Reading ended %1</source>
        <extracomment>of all rules; %1 is the moment of &quot;2026-11-26 10:42:03&quot;</extracomment>
        <translation>读取结束于 %1</translation>
    </message>
</context>
<context>
    <name>ReplaceNotice</name>
    <message>
        <source>The old rule is still published: nothing has changed for the public.</source>
        <translation>旧规则仍处于发布状态，对公众没有任何变化。</translation>
    </message>
    <message>
        <source>The server has this rule no more, so there is nothing to replace.</source>
        <translation>服务器上已没有该规则，因此没有可替换的内容。</translation>
    </message>
    <message>
        <source>Load the list again. A new rule can be added instead.</source>
        <translation>请刷新列表。您可以改为添加新规则。</translation>
    </message>
    <message>
        <source>This rule is not published, so it needs no replacement.</source>
        <translation>该规则未发布，无需替换。</translation>
    </message>
    <message>
        <source>Load the list again and edit the rule.</source>
        <translation>请刷新列表后编辑该规则。</translation>
    </message>
    <message>
        <source>The rule has changed since the list was loaded.</source>
        <translation>加载列表之后，该规则有变动。</translation>
    </message>
    <message>
        <source>The comparison below is with what the server has now.</source>
        <translation>下方是与服务器上当前内容的比较。</translation>
    </message>
    <message>
        <source>Somebody else has published another rule under this prefix in the meantime.</source>
        <translation>其间有其他人以此前缀发布了另一条规则。</translation>
    </message>
    <message>
        <source>Nothing more was sent. Load the list again and decide anew.</source>
        <translation>没有再提交任何内容。请刷新列表后重新决定。</translation>
    </message>
    <message>
        <source>Nothing can be replaced in this account now.</source>
        <translation>此账号目前不能替换规则。</translation>
    </message>
    <message>
        <source>Nothing has changed yet, so there is nothing to replace.</source>
        <translation>内容没有变更，无需替换。</translation>
    </message>
    <message>
        <source>What you typed has not been sent.</source>
        <translation>您填写的内容尚未提交。</translation>
    </message>
    <message>
        <source>Closing the window discards it.</source>
        <translation>关闭窗口将丢弃这些内容。</translation>
    </message>
    <message>
        <source>No publishes are left this month, as of %1.</source>
        <translation>本月发布次数已用完（截至 %1）。</translation>
    </message>
    <message>
        <source>Nothing was sent, because it could not be written down before.</source>
        <translation>没有提交任何内容，因为无法事先记录。</translation>
    </message>
    <message>
        <source>Nothing was sent: first it has to be known what the server has.</source>
        <translation>没有提交任何内容：须先得知服务器上的内容。</translation>
    </message>
    <message>
        <source>Scans of codes under “%1” open nothing at the moment.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>目前扫描“%1”下的二维码不会打开任何页面。</translation>
    </message>
    <message>
        <source>The old rule “%1” could not be deleted.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>无法删除旧规则“%1”。</translation>
    </message>
    <message>
        <source>The old rule “%1” is deleted, but no other one was accepted in its place.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”已删除，但没有其他规则被接受来代替它。</translation>
    </message>
    <message>
        <source>The rule “%1” is there, but it could not be published.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>规则“%1”已添加，但未能发布。</translation>
    </message>
    <message>
        <source>The rule “%1” is replaced.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>规则“%1”已替换。</translation>
    </message>
    <message>
        <source>Every scan of its codes now opens the page “%1”.</source>
        <translation>现在扫描其二维码都会打开页面“%1”。</translation>
    </message>
    <message>
        <source>The old rule “%1” is back, and published.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”已恢复并发布。</translation>
    </message>
    <message>
        <source>Every scan of its codes opens the page “%1” again.</source>
        <translation>扫描其二维码又会打开页面“%1”。</translation>
    </message>
    <message>
        <source>Replacing the rule “%1” was interrupted.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>替换规则“%1”时被中断。</translation>
    </message>
    <message>
        <source>The new rule could not be published. Go on with it on %1 or later.</source>
        <extracomment>%1 is a day, such as &quot;1 December&quot;</extracomment>
        <translation>新规则未能发布。请在 %1 或之后继续。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有提交任何内容。</translation>
    </message>
    <message>
        <source>The old rule can be added again, but WeChat will refuse to publish it before next month: until then scans of this code open nothing.</source>
        <translation>可以重新添加旧规则，但微信在下个月之前会拒绝发布：在此之前扫描该二维码不会打开任何页面。</translation>
    </message>
    <message>
        <source>The old rule can be added again, but WeChat may refuse to publish it before next month: until then scans of this code would open nothing.</source>
        <translation>可以重新添加旧规则，但微信在下个月之前可能会拒绝发布：在此之前扫描该二维码将不会打开任何页面。</translation>
    </message>
    <message>
        <source>What scans of codes under “%1” open is not known before the server answers.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>在服务器答复之前，无法知道扫描“%1”下的码会打开什么。</translation>
    </message>
    <message>
        <source>The history has nothing about this replacement any more, so it cannot be gone on with.</source>
        <translation>历史记录中已没有这次替换的内容，因此无法继续。</translation>
    </message>
    <message>
        <source>Look at the rule in the list and decide anew.</source>
        <translation>请在列表中查看该规则，再重新决定。</translation>
    </message>
    <message>
        <source>Replacing the rule “%1”: %2.</source>
        <extracomment>%1 is a prefix, %2 is &quot;waiting until 10:42:31, because …&quot;</extracomment>
        <translation>替换规则“%1”：%2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 is &quot;No answer for 12 s: …&quot;</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The steps that are left could not be taken back. They wait: this program sends none of them before you go on.</source>
        <translation>其余步骤未能撤回。它们在等待：在您继续之前，本程序不会提交其中任何一步。</translation>
    </message>
    <message>
        <source>How far this replacement has come is not known, so nothing was done about it.</source>
        <translation>无法得知这次替换进行到了哪一步，因此未做任何操作。</translation>
    </message>
    <message>
        <source>The replacement of “%1” is not finished, and what became of one of its steps is not known yet.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>“%1”的替换尚未完成，其中一步的结果还不清楚。</translation>
    </message>
    <message>
        <source>Another rule is published under “%1”: that is what scans of its codes open.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>“%1”下发布的是另一条规则：扫码打开的是该规则的页面。</translation>
    </message>
    <message>
        <source>The old rule “%1” was not deleted: you took that back before it was sent.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”没有删除：您在提交之前撤回了此项。</translation>
    </message>
    <message>
        <source>The old rule “%1” is deleted, and there is no other one in its place: you took that back before it was sent.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”已删除，也没有其他规则代替它：您在提交之前撤回了此项。</translation>
    </message>
    <message>
        <source>The rule “%1” is there, but it was not published: you took that back before it was sent.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>规则“%1”已存在，但没有发布：您在提交之前撤回了此项。</translation>
    </message>
    <message>
        <source>What the server has is known now. What the form shows has not been sent yet.</source>
        <translation>现在已知服务器上的内容。表单中的内容尚未提交。</translation>
    </message>
    <message>
        <source>Confirm it once more.</source>
        <translation>请再次确认。</translation>
    </message>
    <message>
        <source>Nothing more was sent.</source>
        <translation>没有再提交任何内容。</translation>
    </message>
    <message>
        <source>Nothing more was sent, because it could not be written down before.</source>
        <translation>没有再提交任何内容，因为无法事先记录。</translation>
    </message>
    <message>
        <source>The replacement is still published: nothing has changed for the public.</source>
        <translation>替换后的规则仍为已发布：对所有用户没有变化。</translation>
    </message>
    <message>
        <source>Putting the old rule “%1” back is not finished, and what became of one of its steps is not known yet.</source>
        <translation>恢复旧规则“%1”尚未完成，其中一个步骤的结果未知。</translation>
    </message>
    <message>
        <source>The replacement under “%1” was not deleted: you took that back before it was sent.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>“%1”下替换后的规则没有删除：您在提交之前撤回了该步骤。</translation>
    </message>
    <message>
        <source>The old rule “%1” was not put back: you took that back before it was sent.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”没有恢复：您在提交之前撤回了该步骤。</translation>
    </message>
    <message>
        <source>The old rule “%1” is there again, but it was not published: you took that back before it was sent.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”已重新添加，但没有发布：您在提交之前撤回了该步骤。</translation>
    </message>
    <message>
        <source>The replacement under “%1” could not be deleted, so the old rule is not back.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>“%1”下替换后的规则未能删除，因此旧规则尚未恢复。</translation>
    </message>
    <message>
        <source>The old rule “%1” could not be put back: it was not accepted.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”未能恢复：未被接受。</translation>
    </message>
    <message>
        <source>The old rule “%1” is there again, but it could not be published.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>旧规则“%1”已重新添加，但未能发布。</translation>
    </message>
    <message>
        <source>Putting the old rule “%1” back was interrupted.</source>
        <translation>恢复旧规则“%1”时中断。</translation>
    </message>
    <message>
        <source>Putting the old rule back goes on.</source>
        <translation>正在继续恢复旧规则。</translation>
    </message>
    <message>
        <source>The replacement goes on.</source>
        <translation>正在继续替换。</translation>
    </message>
    <message>
        <source>Putting the old rule “%1” back: %2.</source>
        <translation>恢复旧规则“%1”：%2。</translation>
    </message>
    <message>
        <source>Nothing more was sent: first it has to be known what the server has.</source>
        <translation>没有再提交任何内容：须先得知服务器上的内容。</translation>
    </message>
    <message>
        <source>“Look up again” only asks for that and changes nothing.</source>
        <translation>“重新查询”只查询，不更改任何内容。</translation>
    </message>
    <message>
        <source>The published rule would be deleted, and the new one could not be published. Replace it on %1 or later.</source>
        <translation>已发布的规则会被删除，而新规则无法发布。请在 %1 或之后再替换。</translation>
    </message>
    <message>
        <source>Putting the old rule “%1” back is paused.</source>
        <translation>恢复旧规则“%1”已暂停。</translation>
    </message>
    <message>
        <source>Replacing the rule “%1” is paused.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>替换规则“%1”已暂停。</translation>
    </message>
    <message>
        <source>After “Pause” nothing more is sent, and you can put the old rule back here.</source>
        <translation>按“暂停”之后不再提交任何内容，并可在此恢复旧规则。</translation>
    </message>
    <message>
        <source>After “Pause” nothing more is sent before you go on.</source>
        <translation>按“暂停”之后，在您继续之前不再提交任何内容。</translation>
    </message>
    <message>
        <source>The secret is there now. Press “Put the old rule back” again to do it.</source>
        <translation>密钥已输入。请再次按“恢复旧规则”来执行。</translation>
    </message>
    <message>
        <source>The old rule was not put back yet. Press “Put the old rule back” again to do it.</source>
        <translation>旧规则尚未恢复。请再次按“恢复旧规则”来执行。</translation>
    </message>
    <message>
        <source>The secret is there now. Press “Try again” again to do it.</source>
        <translation>密钥已输入。请再次按“重试”来执行。</translation>
    </message>
    <message>
        <source>The step was not tried again yet. Press “Try again” again to do it.</source>
        <translation>该步骤尚未重试。请再次按“重试”来执行。</translation>
    </message>
    <message>
        <source>“Put the old rule back” looks up what the server has, enters the old rule in its place and publishes it. That spends 1 of this month&apos;s publishes, as going on does.</source>
        <translation>“恢复旧规则”先查询服务器上的内容，再将其改回旧规则并发布。与继续一样，会消耗本月 1 次发布次数。</translation>
    </message>
</context>
<context>
    <name>ReplaceSteps</name>
    <message>
        <source>Delete the rule that is published</source>
        <translation>删除已发布的规则</translation>
    </message>
    <message>
        <source>Add the rule in its place</source>
        <translation>在原处添加规则</translation>
    </message>
    <message>
        <source>Edit the rule that is there, not published</source>
        <translation>编辑现有的未发布规则</translation>
    </message>
    <message>
        <source>Publish it</source>
        <translation>发布规则</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>没有收到返回结果</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Step %1: %2 – %3</source>
        <extracomment>%1 a number, %2 what is done, %3 what became of it</extracomment>
        <translation>第 %1 步：%2 – %3</translation>
    </message>
    <message>
        <source>Step %1: %2.</source>
        <extracomment>%1 a number, %2 what is done</extracomment>
        <translation>第 %1 步：%2。</translation>
    </message>
    <message>
        <source>This spends 1 publish. The server did not say how many are left this month.</source>
        <translation>会消耗 1 次发布次数。服务器没有返回本月剩余次数。</translation>
    </message>
    <message numerus="yes">
        <source>This spends 1 of the %Ln publish(es) left this month, as of %1.</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>
            <numerusform>会消耗 1 次发布次数（本月剩余 %Ln 次，截至 %1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The old rule is kept in the history: when a step is refused you can put it back here.</source>
        <translation>旧规则保留在历史记录中：如果某一步被拒绝，可以在这里恢复它。</translation>
    </message>
    <message>
        <source>The rule is deleted, added anew and published. Between steps 1 and 3 scans of this code open nothing; usually for a few seconds, longer when WeChat refuses step 2.</source>
        <translation>规则将被删除、重新添加并发布。在第 1 步与第 3 步之间，扫描该二维码不会打开任何页面；通常只有几秒，如果微信拒绝第 2 步则会更久。</translation>
    </message>
    <message>
        <source>The rule “%1” stays as it is: every scan of its codes goes on opening the page “%2”.</source>
        <extracomment>%1 is a prefix, %2 the path of a page</extracomment>
        <translation>规则“%1”保持不变：扫描其二维码仍会打开页面“%2”。</translation>
    </message>
    <message>
        <source>A published rule cannot be edited. To replace it means to delete it, add it anew and publish it, which spends one of the month&apos;s publishes.</source>
        <translation>已发布的规则无法编辑。替换意味着删除、重新添加并发布，这会消耗本月的一次发布次数。</translation>
    </message>
    <message>
        <source>There are publishes again on %1. Rules that are not published can be added and edited until then, and their test links tried.</source>
        <extracomment>%1 is a day, such as &quot;1 December&quot;</extracomment>
        <translation>%1 会重新获得发布次数。在此之前可以添加和编辑未发布的规则，并试用其测试链接。</translation>
    </message>
    <message>
        <source>sent, not answered yet</source>
        <translation>已提交，尚未得到答复</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>This needs 1 publish, and none is left this month, as of %1. If WeChat refuses step 3, scans of this code open nothing before next month.</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>此操作需要 1 次发布，而截至 %1 本月已没有发布次数。如果微信拒绝第 3 步，下个月之前扫描此码将无法打开任何内容。</translation>
    </message>
    <message>
        <source>sent; its answer was lost</source>
        <translation>已提交，但没有收到返回结果</translation>
    </message>
    <message>
        <source>Delete the replacement</source>
        <translation>删除替换后的规则</translation>
    </message>
    <message>
        <source>Add the old rule again</source>
        <translation>重新添加旧规则</translation>
    </message>
    <message>
        <source>Make the rule that is there, not published, the old one again</source>
        <translation>将现有的未发布规则改回旧规则</translation>
    </message>
    <message>
        <source>Publish the old rule</source>
        <translation>发布旧规则</translation>
    </message>
    <message>
        <source>sent; no answer came, and the server is asked what became of it</source>
        <translation>已提交，没有收到返回结果，正在向服务器查询结果</translation>
    </message>
    <message>
        <source>What the replacement has not sent yet is not sent meanwhile.</source>
        <translation>其间不会提交替换中尚未提交的步骤。</translation>
    </message>
    <message>
        <source>First the server is asked what it has now. Then the old rule is entered in its place and published.</source>
        <translation>先查询服务器上的当前内容，再改回旧规则并发布。</translation>
    </message>
</context>
<context>
    <name>RequestAnswerText</name>
    <message>
        <source>Arrived: %1</source>
        <translation>到达时间：%1</translation>
    </message>
    <message>
        <source>Time the server took: %1</source>
        <translation>服务器耗时：%1</translation>
    </message>
    <message>
        <source>Sent from the address: %1</source>
        <translation>来源 IP 地址：%1</translation>
    </message>
    <message>
        <source>Address and parameters: %1</source>
        <translation>地址和参数：%1</translation>
    </message>
    <message>
        <source>WeChat found the request but tells nothing about it.</source>
        <translation>微信找到了该请求，但没有返回任何信息。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 calls are left today, %4 were made.</source>
        <translation>%1：今天还可调用 %2 次（共 %3 次），已调用 %4 次。</translation>
    </message>
    <message>
        <source>At most %1 calls are allowed in a second.</source>
        <translation>每秒最多允许调用 %1 次。</translation>
    </message>
    <message>
        <source>At most %1 calls are allowed in %2 seconds.</source>
        <translation>每 %2 秒最多允许调用 %1 次。</translation>
    </message>
</context>
<context>
    <name>RequestLogText</name>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>证书不可信</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>被重定向</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>内容过大</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>接口：%1</translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation>耗时：%1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>… 1 more byte</source>
        <translation>… 还有 1 字节</translation>
    </message>
    <message>
        <source>… %1 more bytes</source>
        <translation>… 还有 %1 字节</translation>
    </message>
    <message>
        <source>1 byte that may be a secret and is not kept.</source>
        <translation>1 字节，可能含有密钥，未保留。</translation>
    </message>
    <message>
        <source>%1 bytes that may be a secret and are not kept.</source>
        <translation>%1 字节，可能含有密钥，未保留。</translation>
    </message>
</context>
<context>
    <name>RowClass</name>
    <message>
        <source>Not on the server yet: it is to be added.</source>
        <translation>服务器上还没有：将会添加。</translation>
    </message>
    <message>
        <source>On the server already, exactly like this: there is nothing to do.</source>
        <translation>服务器上已有，且完全相同：无需处理。</translation>
    </message>
    <message>
        <source>On the server with other values: it is to be edited.</source>
        <translation>服务器上已有，但内容不同：将会编辑。</translation>
    </message>
    <message>
        <source>Not possible as the server is now: the rule is published there, or somebody has changed it meanwhile.</source>
        <translation>服务器目前的状态不允许：规则已发布，或其间有人修改了它。</translation>
    </message>
    <message>
        <source>Something in the row is wrong, so that it cannot be sent.</source>
        <translation>该行有错误，因此无法提交。</translation>
    </message>
    <message>
        <source>An earlier row of the file has the same prefix, and that one counts.</source>
        <translation>文件中前面的某行有相同的前缀，以那一行为准。</translation>
    </message>
    <message>
        <source>Something about the row is suspicious: the server may refuse it, or the rule may not do what was meant. It is sent unless you untick it.</source>
        <translation>此行有可疑之处：服务器可能会拒绝，或规则的效果可能与本意不符。除非取消勾选，否则会提交。</translation>
    </message>
</context>
<context>
    <name>RowComparison</name>
    <message>
        <source>The rule is published, and a published rule cannot be edited. Replace it in the list of rules.</source>
        <translation>该规则已发布，已发布的规则不能编辑。请在规则列表中替换它。</translation>
    </message>
    <message>
        <source>The server does not say which test range the rule has or whether it occupies its sub-rules, and neither does the file. Fill in both columns.</source>
        <translation>服务器没有返回该规则的测试范围或是否占用子规则，文件中也没有。请填写这两列。</translation>
    </message>
    <message>
        <source>Line %1 has the same rule.</source>
        <translation>第 %1 行是相同的规则。</translation>
    </message>
    <message>
        <source>Line %1 says something else about the same prefix, and only that line counts.</source>
        <translation>第 %1 行的前缀相同但内容不同，只以那一行为准。</translation>
    </message>
    <message>
        <source>Line %1 says something else about the same prefix; only this line counts.</source>
        <translation>第 %1 行的前缀相同但内容不同，只以本行为准。</translation>
    </message>
    <message>
        <source>An import does not publish; the rule will wait unpublished.</source>
        <translation>导入不会发布规则；该规则会保持未发布状态。</translation>
    </message>
    <message>
        <source>The rule has changed on the server since the plan was made.</source>
        <translation>生成计划之后，该规则在服务器上有变动。</translation>
    </message>
    <message>
        <source>The rule has been deleted on the server since the plan was made.</source>
        <translation>生成计划之后，该规则已从服务器上删除。</translation>
    </message>
</context>
<context>
    <name>RowReader</name>
    <message>
        <source>Test link %1: %2</source>
        <translation>测试链接 %1：%2</translation>
    </message>
</context>
<context>
    <name>RowRemark</name>
    <message>
        <source>%1: + %2</source>
        <extracomment>%1 is a field, %2 the value it gets</extracomment>
        <translation>%1：+ %2</translation>
    </message>
    <message>
        <source>%1: − %2</source>
        <extracomment>%1 is a field, %2 the value it loses</extracomment>
        <translation>%1：− %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is a field, %2 its old value, %3 its new one</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>To check: %1</source>
        <extracomment>%1 are sentences about what is suspicious in a row</extracomment>
        <translation>请核对：%1</translation>
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
    <name>RuleFilterText</name>
    <message>
        <source>This is no regular expression. At character %1: %2.</source>
        <extracomment>%1 is a position in the text, from 1; %2 what is wrong there, in English</extracomment>
        <translation>这不是正则表达式。第 %1 个字符处：%2。</translation>
    </message>
    <message>
        <source>This is no regular expression. At its end: %1.</source>
        <extracomment>%1 is what is wrong there, in English</extracomment>
        <translation>这不是正则表达式。末尾处：%1。</translation>
    </message>
</context>
<context>
    <name>RuleNeighbours</name>
    <message>
        <source>The rule %1 is more specific and not published: its links open nothing, also once this rule is published.</source>
        <translation>规则 %1 更具体且未发布：即使发布此规则，其链接也不会打开任何页面。</translation>
    </message>
    <message>
        <source>Publish that rule, too, or delete it.</source>
        <translation>请同时发布该规则，或将其删除。</translation>
    </message>
    <message>
        <source>The rule %1 is more specific: its links go on opening “%2”.</source>
        <translation>规则 %1 更具体：其链接仍会打开“%2”。</translation>
    </message>
    <message>
        <source>Delete that rule if they are to open this page.</source>
        <translation>如果要打开此页面，请删除该规则。</translation>
    </message>
    <message>
        <source>Once published, this rule decides about links that the rule %1 decides about now.</source>
        <translation>发布后，现在由规则 %1 决定的部分链接将由此规则决定。</translation>
    </message>
    <message>
        <source>The other links of that rule stay as they are.</source>
        <translation>该规则的其他链接不受影响。</translation>
    </message>
    <message>
        <source>It cannot be told whether this rule or the rule %1 decides about links that both may cover.</source>
        <translation>对于两者都可能包含的链接，无法判断由此规则还是规则 %1 决定。</translation>
    </message>
    <message>
        <source>Choose prefixes that leave no doubt.</source>
        <translation>请选择不会产生歧义的前缀。</translation>
    </message>
    <message>
        <source>The rule %1 is more specific and decides about this test link.</source>
        <translation>规则 %1 更具体，此测试链接由它决定。</translation>
    </message>
    <message>
        <source>Enter a link that no other rule covers.</source>
        <translation>请输入其他规则不包含的链接。</translation>
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
        <source>Rules of service accounts do not have this; it is not sent.</source>
        <translation>服务号的规则没有此项，不会提交。</translation>
    </message>
    <message>
        <source>Leave it empty.</source>
        <translation>请留空。</translation>
    </message>
    <message>
        <source>It cannot be told whether this test link falls under the prefix.</source>
        <translation>无法判断此测试链接是否属于该前缀。</translation>
    </message>
    <message>
        <source>The prefix has %L1 characters, but no QR code holds a link of more than %L2.</source>
        <translation>前缀有 %L1 个字符，但二维码最多只能容纳 %L2 个字符的链接。</translation>
    </message>
    <message>
        <source>The prefix has %L1 characters. It is not documented how long it may be, and a QR code with so many is hard to scan.</source>
        <translation>前缀有 %L1 个字符。文档未说明长度上限，而字符这么多的二维码很难扫描。</translation>
    </message>
    <message>
        <source>Shorten the link that the QR code holds.</source>
        <translation>请缩短二维码中的链接。</translation>
    </message>
    <message>
        <source>A link cannot contain control characters, which are not visible.</source>
        <translation>链接不能包含不可见的控制字符。</translation>
    </message>
    <message>
        <source>Remove them, or type the link again.</source>
        <translation>请删除这些字符，或重新输入链接。</translation>
    </message>
    <message>
        <source>A page path cannot contain line breaks, tabs or other control characters.</source>
        <translation>页面路径不能包含换行、制表符或其他控制字符。</translation>
    </message>
    <message>
        <source>Remove them, or type the path again.</source>
        <translation>请删除这些字符，或重新输入路径。</translation>
    </message>
    <message>
        <source>The page path has %L1 characters. It is not documented how long it may be; no page is likely to need so many.</source>
        <translation>页面路径有 %L1 个字符。文档未说明长度上限，一般页面不需要这么多字符。</translation>
    </message>
    <message>
        <source>Shorten the page path.</source>
        <translation>请缩短页面路径。</translation>
    </message>
</context>
<context>
    <name>RunnerText</name>
    <message>
        <source>The connection to the server failed several times in a row, so nothing more is sent.</source>
        <translation>与服务器的连接连续失败多次，因此不再提交。</translation>
    </message>
    <message>
        <source>The program tries the connection again by itself and goes on as soon as the server answers. Check the internet connection if this lasts.</source>
        <translation>程序会自动重试连接，服务器一有响应就会继续。如果持续如此，请检查网络连接。</translation>
    </message>
    <message>
        <source>The changes stand still, because each of them would be refused.</source>
        <translation>变更已暂停，因为每一项都会被拒绝。</translation>
    </message>
    <message>
        <source>The calls that WeChat allows in a day are used up.</source>
        <translation>微信允许的当日调用次数已用完。</translation>
    </message>
    <message>
        <source>The program goes on by itself tomorrow. If you close it, go on after the next start.</source>
        <translation>程序明天会自动继续。如果关闭程序，请在下次启动后选择继续。</translation>
    </message>
    <message>
        <source>The publishes that WeChat allows in a month are used up, so the remaining ones wait. Other changes go on.</source>
        <translation>微信允许的当月发布次数已用完，其余的发布正在等待。其他变更照常进行。</translation>
    </message>
    <message>
        <source>Go on next month, or take the remaining publishes back.</source>
        <translation>请下个月再继续，或撤回其余的发布。</translation>
    </message>
    <message>
        <source>The changes stand still: without a record one could get lost or be made twice.</source>
        <translation>变更已暂停：没有记录就可能丢失或重复。</translation>
    </message>
    <message>
        <source>Another program is changing the rules of this account at the moment, such as a second window or an import on the command line.</source>
        <translation>另一个程序正在修改此账号的规则，例如另一个窗口或命令行导入。</translation>
    </message>
    <message>
        <source>This program goes on by itself when the other one has finished.</source>
        <translation>另一个程序完成后，本程序会自动继续。</translation>
    </message>
    <message>
        <source>The record of your changes belongs to another program or to a newer version of this one. It was left as it is.</source>
        <translation>变更记录文件属于其他程序或本程序的更新版本，已保持原样。</translation>
    </message>
    <message>
        <source>Install the newest version of this program, or move the file away.</source>
        <translation>请安装本程序的最新版本，或移走该文件。</translation>
    </message>
    <message>
        <source>The record of your changes is damaged and cannot be read.</source>
        <translation>变更记录文件已损坏，无法读取。</translation>
    </message>
    <message>
        <source>Close the program and start it again: it keeps the damaged file and begins a new one.</source>
        <translation>请关闭程序并重新启动：程序会保留损坏的文件，并新建记录。</translation>
    </message>
    <message>
        <source>Another program is using the record of your changes.</source>
        <translation>另一个程序正在使用变更记录文件。</translation>
    </message>
    <message>
        <source>Try again in a moment. If it keeps happening, close the other program.</source>
        <translation>请稍后重试。如果反复出现，请关闭另一个程序。</translation>
    </message>
    <message>
        <source>The record of your changes cannot be read or written.</source>
        <translation>无法读写变更记录文件。</translation>
    </message>
    <message>
        <source>Make sure that the disk is not full and that the file named below can be written, then try again.</source>
        <translation>请确认磁盘未满，且下方所示的文件可以写入，然后重试。</translation>
    </message>
    <message>
        <source>The rules that would be new are not sent, because each of them would be refused. Changes of rules that are there go on.</source>
        <translation>新规则不会提交，因为每一条都会被拒绝。对现有规则的变更继续进行。</translation>
    </message>
    <message>
        <source>Then try again, or take back what was not sent.</source>
        <translation>然后重试，或撤回尚未提交的变更。</translation>
    </message>
    <message>
        <source>This was the answer to the change of “%1”.</source>
        <translation>这是对“%1”的变更的答复。</translation>
    </message>
    <message>
        <source>This was a minute ago.</source>
        <translation>这是 1 分钟前的答复。</translation>
    </message>
    <message numerus="yes">
        <source>This was %Ln minutes ago.</source>
        <translation>
            <numerusform>这是 %Ln 分钟前的答复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was %Ln hours ago.</source>
        <translation>
            <numerusform>这是 %Ln 小时前的答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is sending changes of this account at the moment, so nothing was done to them here.</source>
        <translation>另一个程序正在提交此账号的变更，因此这里没有对其进行任何操作。</translation>
    </message>
    <message>
        <source>Pause or stop them in the other program, or wait until it has finished.</source>
        <translation>请在另一个程序中暂停或停止，或等待其完成。</translation>
    </message>
    <message>
        <source>The program tries again by itself every few seconds. If this lasts, close the other program.</source>
        <translation>程序每隔几秒会自动重试。如果一直如此，请关闭另一个程序。</translation>
    </message>
    <message>
        <source>Then try again.</source>
        <translation>然后重试。</translation>
    </message>
    <message>
        <source>The changes stand still, because none can be sent without the secret.</source>
        <translation>变更已暂停，因为没有密钥就无法提交。</translation>
    </message>
    <message>
        <source>The changes stand still, because none can be sent without an access token.</source>
        <translation>变更已暂停，因为没有 access_token 就无法提交。</translation>
    </message>
    <message>
        <source>If only this rule is to blame, leave it out and go on with the others: it is then listed with this answer among those that are not done.</source>
        <translation>如果只是这条规则的问题，可以跳过它并继续其他规则：它会连同此返回结果列入未完成的变更。</translation>
    </message>
    <message>
        <source>These changes were planned for another AppID than the one that the account has now, so they are not sent.</source>
        <translation>这些变更是为另一个 AppID 计划的，与账号现在的 AppID 不同，因此不会提交。</translation>
    </message>
    <message>
        <source>Enter the AppID of before in the account&apos;s settings to go on with them, or take them back.</source>
        <translation>如要继续，请在账号设置中填回原来的 AppID；否则请撤回这些变更。</translation>
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
    <message>
        <source>It is in use by another sandbox.</source>
        <translation>它正被另一个沙箱使用。</translation>
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
    <name>SecretConcern</name>
    <message>
        <source>Enter the secret again</source>
        <translation>重新输入密钥</translation>
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
    <name>ServerAddress</name>
    <message>
        <source>The address is missing. Begin it with https://.</source>
        <translation>请填写地址，以 https:// 开头。</translation>
    </message>
    <message>
        <source>This is not a complete address. Begin it with https://.</source>
        <translation>这不是完整的地址，请以 https:// 开头。</translation>
    </message>
    <message>
        <source>Only https is possible here. Begin the address with https://.</source>
        <translation>这里只能使用 https，地址请以 https:// 开头。</translation>
    </message>
    <message>
        <source>With http everybody on the way could read the secrets. Begin the address with https://; http is for this computer only.</source>
        <translation>使用 http 时，密钥在传输途中可能被他人看到。地址请以 https:// 开头，http 只能用于本机。</translation>
    </message>
    <message>
        <source>Settings are stored as readable text. Remove the name and password before “@”.</source>
        <translation>设置以明文存储，请删除“@”之前的用户名和密码。</translation>
    </message>
    <message>
        <source>The address has to end before “?” and “#”. Remove what follows.</source>
        <translation>地址不能包含“?”和“#”，请删除其后的内容。</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The window&apos;s settings in “%1” could not be read.</source>
        <translation>无法读取“%1”中的窗口设置。</translation>
    </message>
    <message>
        <source>They are kept as “%1”; the program starts with the usual ones.</source>
        <translation>原设置已保留为“%1”，程序将使用默认设置启动。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统提示：%1。</translation>
    </message>
    <message>
        <source>What you change about the window is not kept.</source>
        <translation>对窗口所做的更改不会保留。</translation>
    </message>
</context>
<context>
    <name>ShadowPoints</name>
    <message>
        <source>Links under %1 open the same page as those under %2.</source>
        <translation>%1 之下的链接与 %2 之下的链接打开同一页面。</translation>
    </message>
    <message>
        <source>Links under %1 open the page “%2”. The other links under %3 go on opening “%4”.</source>
        <extracomment>%1 and %3 are links, %2 and %4 page paths</extracomment>
        <translation>%1 之下的链接打开页面“%2”。%3 之下的其他链接仍打开“%4”。</translation>
    </message>
    <message>
        <source>Links under %1 go on opening the page “%2”, because that rule is more specific than %3.</source>
        <extracomment>%1 and %3 are links, %2 a page path</extracomment>
        <translation>%1 之下的链接仍打开页面“%2”，因为该规则比 %3 更具体。</translation>
    </message>
    <message>
        <source>Links under %1 open nothing, because that rule is more specific than %2 and is not published.</source>
        <extracomment>%1 and %2 are links</extracomment>
        <translation>%1 之下的链接无法打开任何页面，因为该规则比 %2 更具体，且未发布。</translation>
    </message>
    <message>
        <source>It cannot be told which of the rules %1 and %2 decides about links that both may cover.</source>
        <extracomment>%1 and %2 are links</extracomment>
        <translation>无法判断 %1 和 %2 这两条规则由哪一条决定二者都可能匹配的链接。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rule(s) are concerned in one of these ways.</source>
        <translation>
            <numerusform>另有 %Ln 条规则受到上述影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotOpening</name>
    <message>
        <source>The file with the snapshots of your rules was damaged. It was kept as “%1”, and a new one was begun. Read all rules again to have a snapshot of them.</source>
        <translation>保存规则快照的文件已损坏。它已另存为“%1”，并新建了一个文件。请重新读取全部规则以得到快照。</translation>
    </message>
    <message>
        <source>Until then rules are read from the server, and no snapshot is kept.</source>
        <translation>在此之前，规则从服务器读取，不保存快照。</translation>
    </message>
    <message>
        <source>The file: %1.</source>
        <translation>文件：%1。</translation>
    </message>
    <message>
        <source>A change is on the server but not in the snapshot of your rules.</source>
        <translation>有一项变更已在服务器上，但没有写入规则快照。</translation>
    </message>
    <message>
        <source>The file with the snapshots of your rules belongs to another program or to a newer version of this one. It was left as it is.</source>
        <translation>保存规则快照的文件属于其他程序或本程序的更新版本，已保持原样。</translation>
    </message>
    <message>
        <source>Install the newest version of this program, or move the file away.</source>
        <translation>请安装本程序的最新版本，或将该文件移走。</translation>
    </message>
    <message>
        <source>The snapshot is damaged, so it is not shown. The rules on the server are as they were.</source>
        <translation>快照已损坏，因此不显示。服务器上的规则没有变化。</translation>
    </message>
    <message>
        <source>Read all rules again.</source>
        <translation>请重新读取全部规则。</translation>
    </message>
    <message>
        <source>Another program is using the snapshots of your rules.</source>
        <translation>另一个程序正在使用规则快照。</translation>
    </message>
    <message>
        <source>Try again in a moment. If it keeps happening, close the other program.</source>
        <translation>请稍后重试。如果一直如此，请关闭那个程序。</translation>
    </message>
    <message>
        <source>The snapshots of your rules cannot be read or written.</source>
        <translation>无法读取或写入规则快照。</translation>
    </message>
    <message>
        <source>Make sure that the disk is not full and that the file named below can be written, then try again.</source>
        <translation>请确认磁盘未满，且下面的文件可以写入，然后重试。</translation>
    </message>
    <message>
        <source>The file with the snapshots of your rules was damaged. Another program has kept it aside and begun a new one. Read all rules again to have a snapshot of them.</source>
        <translation>保存规则快照的文件已损坏。另一个程序已将其另存，并新建了文件。请重新读取全部规则以获得快照。</translation>
    </message>
    <message>
        <source>A snapshot of your rules was damaged and is removed. The other snapshots and the rules on the server are as they were. Read all rules again to have a new snapshot.</source>
        <translation>一份规则快照已损坏并被移除。其他快照和服务器上的规则保持原样。请重新读取全部规则以获得新的快照。</translation>
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
    <name>TextEncoding</name>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>带 BOM 的 UTF-8</translation>
    </message>
    <message>
        <source>UTF-16, little-endian</source>
        <translation>UTF-16（小端）</translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16（大端）</translation>
    </message>
    <message>
        <source>GB18030 (Chinese Windows)</source>
        <translation>GB18030（中文 Windows）</translation>
    </message>
</context>
<context>
    <name>TlsProbe</name>
    <message>
        <source>%1 proved who it is (%2; its certificate is good until %3).</source>
        <translation>%1 的身份已通过验证（%2，证书有效期至 %3）。</translation>
    </message>
    <message>
        <source>Check the server address in the account&apos;s settings, and whether a firewall stands in between.</source>
        <translation>请检查账号设置中的服务器地址，以及中间是否有防火墙。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时响应。</translation>
    </message>
    <message>
        <source>Nothing answers at %1, port %2.</source>
        <translation>%1 的端口 %2 没有响应。</translation>
    </message>
    <message>
        <source>%1 hung up before both sides agreed on encryption.</source>
        <translation>%1 在加密协商完成之前断开了连接。</translation>
    </message>
    <message>
        <source>What answers at %1, port %2, does not speak the encryption that is needed, TLS 1.2 or newer.</source>
        <translation>%1 的端口 %2 有响应，但不支持所需的加密（TLS 1.2 或更高版本）。</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>无法连接 %1。</translation>
    </message>
    <message>
        <source>The server is this computer: plain http stays within it.</source>
        <translation>服务器就是本机，http 内容不会离开本机。</translation>
    </message>
    <message>
        <source>The server address begins with http://, so the access token would be readable for others on the way. Nothing was sent.</source>
        <translation>服务器地址以 http:// 开头，access_token 在传输途中可能被他人看到，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// in the account&apos;s settings.</source>
        <translation>请在账号设置中填写以 https:// 开头的地址。</translation>
    </message>
</context>
<context>
    <name>TokenAgeText</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Token pasted %1 ago: it has most likely ended</source>
        <extracomment>%1 a duration</extracomment>
        <translation>access_token 粘贴于 %1前，很可能已失效</translation>
    </message>
    <message>
        <source>Token pasted just now, about %1 left</source>
        <extracomment>%1 a duration</extracomment>
        <translation>access_token 刚刚粘贴，约剩 %1</translation>
    </message>
    <message>
        <source>Token pasted %1 ago, about %2 left</source>
        <extracomment>%1 and %2 are durations</extracomment>
        <translation>access_token 粘贴于 %1前，约剩 %2</translation>
    </message>
    <message>
        <source>No token was pasted yet</source>
        <translation>尚未粘贴 access_token</translation>
    </message>
    <message>
        <source>The pasted token was refused</source>
        <translation>粘贴的 access_token 已被拒绝</translation>
    </message>
</context>
<context>
    <name>TokenExplanation</name>
    <message>
        <source>WeChat refused a new component token of the third-party platform as well.</source>
        <translation>微信连第三方平台新的 component_access_token 也拒绝了。</translation>
    </message>
    <message>
        <source>Compare the platform&apos;s AppID in the account&apos;s settings with the one in the open platform&apos;s console (微信开放平台 → 管理中心 → 第三方平台). If it is right, another system fetches component tokens for the same platform; let both use one token service.</source>
        <translation>请将账号设置中的第三方平台 AppID 与微信开放平台（管理中心 → 第三方平台）中的核对。如果无误，则有其他系统在为同一平台获取 component_access_token，请让双方共用一个令牌服务。</translation>
    </message>
    <message>
        <source>WeChat refused a new access token as well. Most likely another system fetches tokens for the same account, and each of its tokens ends the one of this program.</source>
        <translation>微信连新的 access_token 也拒绝了。很可能有其他系统在为同一账号获取 access_token，每次获取都会使本程序的 access_token 失效。</translation>
    </message>
    <message>
        <source>Find the other system and let both use the stable token, or let one token service hand out the token for all. If the token comes from a token service, check that it belongs to this account.</source>
        <translation>请找到该系统，让双方都使用稳定版接口（stable_token），或由一个令牌服务统一提供 access_token。如果 access_token 来自令牌服务，请检查它是否属于此账号。</translation>
    </message>
    <message>
        <source>WeChat does not accept the access token any more, and this program cannot fetch another one.</source>
        <translation>微信不再接受该 access_token，而本程序无法获取新的。</translation>
    </message>
    <message>
        <source>Paste a new token in the account&apos;s settings, or set up a way to fetch one.</source>
        <translation>请在账号设置中粘贴新的 access_token，或设置获取方式。</translation>
    </message>
    <message>
        <source>WeChat does not accept the access token, and the token service has no other one.</source>
        <translation>微信不接受该 access_token，而令牌服务没有提供新的。</translation>
    </message>
    <message>
        <source>Ask the people who run the token service whether it notices that WeChat refuses its token. If it has a call for renewing, enter that in the account&apos;s settings.</source>
        <translation>请向令牌服务的负责人确认，微信拒绝令牌时该服务能否察觉。如果它有更新令牌的接口，请填入账号设置。</translation>
    </message>
    <message>
        <source>WeChat does not accept the component token of the third-party platform, and the token service has no other one.</source>
        <translation>微信不接受第三方平台的 component_access_token，而令牌服务没有提供新的。</translation>
    </message>
    <message>
        <source>The token service answered with HTTP status %1 instead of a token.</source>
        <translation>令牌服务返回了 HTTP 状态码 %1，而不是令牌。</translation>
    </message>
    <message>
        <source>Enter the secret of the token service again in the account&apos;s settings. If it is right, ask the people who run the service whether this computer may use it.</source>
        <translation>请在账号设置中重新输入令牌服务的密钥。如果密钥无误，请向该服务的负责人确认本机是否有权使用。</translation>
    </message>
    <message>
        <source>Try again in some minutes. If it keeps happening, tell the people who run the token service.</source>
        <translation>请几分钟后重试。如果反复出现，请告知令牌服务的负责人。</translation>
    </message>
    <message>
        <source>Compare the address, headers and parameters in the account&apos;s settings with the description of the token service.</source>
        <translation>请将账号设置中的地址、请求头和参数与令牌服务的说明文档核对。</translation>
    </message>
    <message>
        <source>The token service answered with a web page instead of a token.</source>
        <translation>令牌服务返回了网页，而不是令牌。</translation>
    </message>
    <message>
        <source>Check the address of the token service in the account&apos;s settings. If it is right, the service or a proxy asks for a login that only a web browser can do.</source>
        <translation>请检查账号设置中令牌服务的地址。如果地址无误，则是该服务或代理要求登录，而登录只能在浏览器中完成。</translation>
    </message>
    <message>
        <source>The token service handed out a token that has already expired.</source>
        <translation>令牌服务提供的令牌已经过期。</translation>
    </message>
    <message>
        <source>Tell the people who run the token service; it does not renew its token in time.</source>
        <translation>请告知令牌服务的负责人，该服务没有及时更新令牌。</translation>
    </message>
    <message>
        <source>The token service answered, but not with a token where the account&apos;s settings look for it.</source>
        <translation>令牌服务有返回内容，但在账号设置指定的位置没有令牌。</translation>
    </message>
    <message>
        <source>Compare a reply of the service with the places of token and lifetime in the account&apos;s settings; the line below names the place where they differ.</source>
        <translation>请将令牌服务的返回内容与账号设置中令牌和有效期的位置核对，下一行指出了不一致之处。</translation>
    </message>
    <message>
        <source>The token service could not be reached, or the connection was lost.</source>
        <translation>无法连接令牌服务，或连接已中断。</translation>
    </message>
    <message>
        <source>Check the address of the token service and the proxy in the account&apos;s settings. Some services can only be reached from inside the company&apos;s network.</source>
        <translation>请检查账号设置中令牌服务的地址和代理。有些服务只能在公司内网访问。</translation>
    </message>
    <message>
        <source>The token service did not answer in time.</source>
        <translation>令牌服务没有及时响应。</translation>
    </message>
    <message>
        <source>Try again in a moment. If it keeps happening, tell the people who run the token service.</source>
        <translation>请稍后重试。如果反复出现，请告知令牌服务的负责人。</translation>
    </message>
    <message>
        <source>The token service could not prove that it is the one it claims to be.</source>
        <translation>令牌服务的身份未能通过验证。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, and ask the people who run the token service about its certificate.</source>
        <translation>请检查本机的日期和时间，并向令牌服务的负责人询问其证书情况。</translation>
    </message>
    <message>
        <source>The token service sent the call on to another place, and the program did not follow.</source>
        <translation>令牌服务将请求转到了其他地址，程序没有继续跟随。</translation>
    </message>
    <message>
        <source>Enter the address at which the token service answers without a login in a web browser.</source>
        <translation>请填写令牌服务无需在浏览器中登录即可访问的地址。</translation>
    </message>
    <message>
        <source>The address of the token service begins with http://, so secrets would be readable for others on the way. Nothing was sent.</source>
        <translation>令牌服务的地址以 http:// 开头，密钥在传输途中可能被他人看到，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>请使用以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>The token service was not asked, because a header of the request cannot be sent as it is.</source>
        <translation>有一个请求头无法原样发送，因此没有请求令牌服务。</translation>
    </message>
    <message>
        <source>Enter the secret of the token service again, without a line break, and check the headers in the account&apos;s settings.</source>
        <translation>请重新输入令牌服务的密钥，不要带换行，并检查账号设置中的请求头。</translation>
    </message>
    <message>
        <source>WeChat does not accept the AppID and AppSecret of this account.</source>
        <translation>微信不接受此账号的 AppID 和 AppSecret。</translation>
    </message>
    <message>
        <source>Compare the AppID with the one in the console (微信公众平台 → 开发管理 → 开发设置) and enter the AppSecret again in the account&apos;s settings. A secret that was just reset may need some minutes before it works.</source>
        <translation>请将 AppID 与微信公众平台（开发管理 → 开发设置）中的核对，并在账号设置中重新输入 AppSecret。刚刚重置的 AppSecret 可能需要几分钟才会生效。</translation>
    </message>
    <message>
        <source>Enter it in the account&apos;s settings; the line below says which one is missing.</source>
        <translation>请在账号设置中输入，下一行指出了缺少哪一项。</translation>
    </message>
    <message>
        <source>This happened while the access token was fetched from WeChat.</source>
        <translation>出错时正在向微信获取 access_token。</translation>
    </message>
    <message>
        <source>This happened while the token was fetched from the token service.</source>
        <translation>出错时正在向令牌服务获取令牌。</translation>
    </message>
    <message>
        <source>This happened while WeChat was asked for the token of an account that the third-party platform manages.</source>
        <translation>出错时正在向微信获取由第三方平台代管账号的 access_token。</translation>
    </message>
    <message>
        <source>A secret of this account is not stored on this computer.</source>
        <translation>该账号的密钥没有保存在本机。</translation>
    </message>
</context>
<context>
    <name>TokenFinding</name>
    <message>
        <source>The access token is the one that was pasted.</source>
        <translation>使用的是粘贴的 access_token。</translation>
    </message>
    <message>
        <source>The access token comes from WeChat, for the AppID and the AppSecret.</source>
        <translation>access_token 由微信根据 AppID 和 AppSecret 提供。</translation>
    </message>
    <message>
        <source>The access token comes from the company&apos;s token service.</source>
        <translation>access_token 来自公司的令牌服务。</translation>
    </message>
    <message>
        <source>The access token comes from WeChat, for the third-party platform.</source>
        <translation>access_token 由微信提供给第三方平台。</translation>
    </message>
    <message>
        <source>How long it works is not known.</source>
        <translation>有效期未知。</translation>
    </message>
    <message>
        <source>It works until %1 at most.</source>
        <translation>最晚在 %1 失效。</translation>
    </message>
    <message>
        <source>It is older than two hours, so WeChat has most likely ended it.</source>
        <translation>它已超过两小时，很可能已被微信作废。</translation>
    </message>
    <message>
        <source>Paste a new one in the account&apos;s settings.</source>
        <translation>请在账号设置中粘贴新的 access_token。</translation>
    </message>
    <message>
        <source>Each one that is fetched takes the token away from all other systems.</source>
        <translation>每次获取都会使其他系统的 access_token 失效。</translation>
    </message>
    <message>
        <source>If other systems use this account, choose stable_token in the account&apos;s settings, here and there.</source>
        <translation>如果还有其他系统使用此账号，请在账号设置中选择 stable_token，其他系统也一样。</translation>
    </message>
</context>
<context>
    <name>TokenServicePresets</name>
    <message>
        <source>Answers like WeChat: %1, %2</source>
        <extracomment>%1 and %2 are names as they stand in the reply</extracomment>
        <translation>返回格式与微信相同：%1、%2</translation>
    </message>
    <message>
        <source>Answer wrapped in “%1”, secret in a header</source>
        <extracomment>%1 is the name of a member of the reply</extracomment>
        <translation>返回内容在“%1”中，密钥在请求头中</translation>
    </message>
    <message>
        <source>Only “%1”, secret in a header</source>
        <extracomment>%1 is the name of a member of the reply</extracomment>
        <translation>只返回“%1”，密钥在请求头中</translation>
    </message>
    <message>
        <source>The token as bare text, secret in a header</source>
        <translation>直接返回令牌文本，密钥在请求头中</translation>
    </message>
    <message>
        <source>POST, and a renewal that is told the refused token</source>
        <translation>POST 请求，更新时提供被拒绝的令牌</translation>
    </message>
</context>
<context>
    <name>TokenValidator</name>
    <message>
        <source>Where the whole reply is the token, it holds no lifetime. Leave this empty, or say where the token stands.</source>
        <translation>如果整个返回内容就是令牌，其中不会有有效期。请将此项留空，或填写令牌的位置。</translation>
    </message>
    <message>
        <source>The platform&apos;s appid is missing. Its console shows it.</source>
        <translation>请填写第三方平台的 AppID，可在微信开放平台查看。</translation>
    </message>
    <message>
        <source>A name is missing. Enter it or remove the line.</source>
        <translation>请填写名称，或删除这一行。</translation>
    </message>
    <message>
        <source>“%1” looks like a secret. Put the secret in the field Secret and write {secret} here: settings are stored as readable text.</source>
        <extracomment>%1 is the name of a header or parameter. {secret} is written exactly so.</extracomment>
        <translation>“%1”看起来像密钥。设置以明文存储，请将密钥填入“密钥”字段，并在此处写 {secret}。</translation>
    </message>
    <message>
        <source>There is no refused token yet when a token is asked for the first time. Write {refused_token} only in the request for renewal.</source>
        <translation>首次获取令牌时还没有被拒绝的令牌，{refused_token} 只能写在更新请求中。</translation>
    </message>
    <message>
        <source>This is not a path to a member. Write the names with dots between them, for example data.accessToken.</source>
        <translation>这不是 JSON 成员的路径。请用点号连接各级名称，例如 data.accessToken。</translation>
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
    <message>
        <source>%1 published</source>
        <translation>已发布 %1</translation>
    </message>
    <message>
        <source>%1 not published</source>
        <translation>未发布 %1</translation>
    </message>
    <message>
        <source>%1 in another state</source>
        <translation>其他状态 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;12 selected&quot;, %2 is &quot;8 published, 4 not published&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n test link(s)</source>
        <translation>
            <numerusform>%n 个测试链接</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>正在筛选…</translation>
    </message>
    <message>
        <source>Filtering and sorting…</source>
        <translation>正在筛选和排序…</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>正在排序…</translation>
    </message>
    <message>
        <source>all rules, still being read</source>
        <translation>全部规则，仍在读取</translation>
    </message>
    <message>
        <source>%1, with own changes until %2</source>
        <extracomment>%1 is &quot;snapshot of 10:42:03, complete&quot;</extracomment>
        <translation>%1，含本程序截至 %2 的变更</translation>
    </message>
    <message>
        <source>snapshot of %1, complete</source>
        <translation>%1 的快照，完整</translation>
    </message>
    <message>
        <source>snapshot of %1, read to its end (the server did not say how many rules there are)</source>
        <translation>%1 的快照，已读到末尾（服务器没有说明共有多少条规则）</translation>
    </message>
    <message>
        <source>snapshot of %1, incomplete</source>
        <translation>%1 的快照，不完整</translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln rule(s) missing</source>
        <translation>
            <numerusform>至少缺少 %Ln 条规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln rule(s) deleted meanwhile</source>
        <translation>
            <numerusform>期间至少有 %Ln 条规则被删除</numerusform>
        </translation>
    </message>
    <message>
        <source>all rules, reading them pauses</source>
        <translation>全部规则，读取已暂停</translation>
    </message>
    <message>
        <source>%1 on the server, %2</source>
        <extracomment>%2 is &quot;as of 10:42:03&quot; or &quot;as of 10:42:03 and own changes since&quot;</extracomment>
        <translation>服务器上 %1 条（%2）</translation>
    </message>
    <message>
        <source>The loaded rules were read at %1.</source>
        <translation>已加载的规则读取于 %1。</translation>
    </message>
    <message>
        <source>The loaded rules were read at %1: %2.</source>
        <extracomment>%1 is a time, %2 is such as &quot;page 3 of 62&quot;, &quot;newest 20&quot;</extracomment>
        <translation>已加载的规则读取于 %1：%2。</translation>
    </message>
    <message>
        <source>The loaded rules are not all there are: reading them has not come to its end.</source>
        <translation>已加载的规则并非全部：读取尚未结束。</translation>
    </message>
    <message>
        <source>The loaded rules: %1.</source>
        <extracomment>%1 is such as &quot;snapshot of 10:42:03, complete, with own changes until 10:50:00&quot;</extracomment>
        <translation>已加载的规则：%1。</translation>
    </message>
    <message>
        <source>%1 match of %2 loaded, %3 could not be decided</source>
        <extracomment>%3 is a number of rules for which a regular expression is too costly</extracomment>
        <translation>已加载的 %2 条中符合 %1 条，%3 条无法判断</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) shown here are gone from the server</source>
        <translation>
            <numerusform>这里显示的规则中有 %Ln 条已不在服务器上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) shown here belong to another page or are gone from the server</source>
        <translation>
            <numerusform>这里显示的规则中有 %Ln 条属于其他页，或已不在服务器上</numerusform>
        </translation>
    </message>
    <message>
        <source>loaded at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>加载于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) that belong here are not shown yet</source>
        <translation>
            <numerusform>有 %Ln 条属于这里的规则尚未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>1 rule is shown although it does not match</source>
        <translation>有 1 条不符合的规则仍在显示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules are shown although they do not match</source>
        <translation>
            <numerusform>有 %Ln 条不符合的规则仍在显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::core::AccountBook</name>
    <message>
        <source>This account is no longer there. Another program has removed it.</source>
        <translation>此账号已不存在，已被其他程序移除。</translation>
    </message>
    <message>
        <source>The keychain says: %1.</source>
        <translation>密钥环提示：%1。</translation>
    </message>
    <message>
        <source>The secret could not be stored.</source>
        <translation>无法存储密钥。</translation>
    </message>
    <message>
        <source>The account&apos;s settings are as they were before.</source>
        <translation>账号设置保持原样。</translation>
    </message>
    <message>
        <source>A secret could not be read and is not copied: enter it in “%1”.</source>
        <translation>有一项密钥无法读取，没有复制，请在“%1”中输入。</translation>
    </message>
    <message>
        <source>A secret is missing in both accounts.</source>
        <translation>两个账号都缺少一项密钥。</translation>
    </message>
    <message>
        <source>A new secret is stored already.</source>
        <translation>新的密钥已经存储。</translation>
    </message>
    <message>
        <source>A secret that is no longer needed could not be erased from the keychain.</source>
        <translation>有一项密钥已不再需要，但无法从密钥环中清除。</translation>
    </message>
</context>
<context>
    <name>qrjump::core::AccountProbe</name>
    <message numerus="yes">
        <source>The account may read its rules: %n are on the server.</source>
        <translation>
            <numerusform>该账号可以读取规则，服务器上有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>WeChat does not say whether the feature is switched on.</source>
        <translation>微信没有说明功能是否已开启。</translation>
    </message>
    <message>
        <source>Look into the console at mp.weixin.qq.com.</source>
        <translation>请登录 mp.weixin.qq.com 后台查看。</translation>
    </message>
    <message>
        <source>The feature is switched off, so scanned codes open no mini program.</source>
        <translation>功能未开启，扫码不会打开小程序。</translation>
    </message>
    <message>
        <source>The feature is switched on, but no publish is left this month.</source>
        <translation>功能已开启，但本月的发布次数已用完。</translation>
    </message>
    <message>
        <source>Rules can be added and edited, but published only next month.</source>
        <translation>可以添加和编辑规则，但下个月才能发布。</translation>
    </message>
    <message numerus="yes">
        <source>The feature is switched on; %n publishes are left this month.</source>
        <translation>
            <numerusform>功能已开启，本月剩余发布次数 %n。</numerusform>
        </translation>
    </message>
    <message>
        <source>The feature is switched on.</source>
        <translation>功能已开启。</translation>
    </message>
    <message>
        <source>Switch it on in the mini program&apos;s console at mp.weixin.qq.com: 开发管理 → 开发设置 → 扫普通链接二维码打开小程序.</source>
        <translation>请在 mp.weixin.qq.com 的小程序后台开启：开发管理 → 开发设置 → 扫普通链接二维码打开小程序。</translation>
    </message>
    <message>
        <source>Switch it on in the service account&apos;s console at mp.weixin.qq.com: 扫服务号二维码打开小程序.</source>
        <translation>请在 mp.weixin.qq.com 的服务号后台开启：扫服务号二维码打开小程序。</translation>
    </message>
    <message>
        <source>Whether the mini program is linked cannot be told.</source>
        <translation>无法判断小程序是否已关联。</translation>
    </message>
</context>
<context>
    <name>qrjump::core::BatchModel</name>
    <message>
        <source>Line</source>
        <extracomment>of a file</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>title of the column that says add, edit, delete or publish</extracomment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>of an error</extracomment>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Attempts</source>
        <extracomment>how often an operation was sent</extracomment>
        <translation>尝试次数</translation>
    </message>
</context>
<context>
    <name>qrjump::core::ConnectionTest</name>
    <message>
        <source>The test was stopped before.</source>
        <translation>测试在此之前已停止。</translation>
    </message>
    <message>
        <source>Not tried, because this step failed: %1.</source>
        <translation>未执行，因为“%1”这一步失败了。</translation>
    </message>
</context>
<context>
    <name>qrjump::core::HistoryModel</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>what was done with a rule: added, edited, deleted, published</extracomment>
        <translation>变更</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>the old value</extracomment>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>the new value</extracomment>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>title of the column that says when a change was begun</extracomment>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>qrjump::core::LeftOutModel</name>
    <message>
        <source>Left out</source>
        <extracomment>what became of a row of a file for which nothing was sent</extracomment>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>qrjump::core::RequestLogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>the server&apos;s errcode, or a word such as &quot;timed out&quot;</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>of the reply</extracomment>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>qrjump::core::RuleComparisonModel</name>
    <message>
        <source>Difference</source>
        <extracomment>what became of a rule between two readings: added, removed, …</extracomment>
        <translation>差异</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Click to sort the differences by this column.</source>
        <translation>点击可按此列对差异排序。</translation>
    </message>
</context>
<context>
    <name>qrjump::core::RuleGathering</name>
    <message>
        <source>A rule arrived twice, so the rules changed meanwhile.</source>
        <translation>有一条规则收到了两次，说明期间规则发生了变化。</translation>
    </message>
    <message>
        <source>The rules kept changing while they were being read.</source>
        <translation>读取期间规则不断变化。</translation>
    </message>
    <message>
        <source>The server promised %1 rules and sent %2.</source>
        <translation>服务器称有 %1 条规则，实际发送了 %2 条。</translation>
    </message>
</context>
<context>
    <name>qrjump::core::RuleReading</name>
    <message>
        <source>The reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>The reading has not come to its end yet.</source>
        <translation>读取尚未结束。</translation>
    </message>
</context>
<context>
    <name>qrjump::core::RuleTableModel</name>
    <message>
        <source>Click to sort the loaded rules by this column.</source>
        <translation>点击可按此列对已加载的规则排序。</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>正在发布…</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>正在替换…</translation>
    </message>
    <message>
        <source>The deletion of this rule was sent and is not answered: whether the server still has the rule is not known yet.</source>
        <translation>已提交删除该规则，但尚未收到返回结果：服务器上是否还有该规则尚不可知。</translation>
    </message>
    <message>
        <source>The publishing of this rule was sent and is not answered: whether it is published is not known yet.</source>
        <translation>已提交发布该规则，但尚未收到返回结果：是否已发布尚不可知。</translation>
    </message>
    <message>
        <source>A step of the replacement of this rule was sent and is not answered: what scans of its codes open is not known yet.</source>
        <translation>已提交替换该规则的一个步骤，但尚未收到返回结果：扫描其二维码会打开什么尚不可知。</translation>
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
    <name>qrjump::ui::AccountActivity</name>
    <message>
        <source>Changes stand still</source>
        <translation>变更已暂停</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>正在提交变更</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚未返回结果</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountFiles</name>
    <message numerus="yes">
        <source>%n account(s) were added.</source>
        <translation>
            <numerusform>已添加 %n 个账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>A settings file holds no secrets. Enter those of %1 with “Edit account”.</source>
        <extracomment>%1 names of accounts</extracomment>
        <translation>设置文件不包含密钥，请通过“编辑账号”为%1输入密钥。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账号设置</translation>
    </message>
    <message>
        <source>Export account settings</source>
        <translation>导出账号设置</translation>
    </message>
    <message>
        <source>The file %1 exists. Replace it?</source>
        <translation>文件 %1 已存在，要替换吗？</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message numerus="yes">
        <source>The settings of %n account(s) were written.</source>
        <translation>
            <numerusform>已写入 %n 个账号的设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds no secrets: they have to be entered again wherever it is imported.</source>
        <translation>%1 不包含密钥，导入后需要重新输入密钥。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountFlow</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of a copy: %1 the name of the original, %2 a number from 2</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Remove the account “%1” from this program?</source>
        <translation>要从本程序中移除账号“%1”吗？</translation>
    </message>
    <message>
        <source>The sandbox keeps its rules. It can be added again by the menu “Account”.</source>
        <translation>沙箱会保留其规则，可以通过“账号”菜单重新添加。</translation>
    </message>
    <message>
        <source>Its settings and secrets are erased on this computer and cannot be brought back. The rules stay on the server as they are.</source>
        <translation>本机上该账号的设置和密钥将被清除，无法恢复。服务器上的规则保持不变。</translation>
    </message>
    <message>
        <source>Unlock account</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>Let this program change rules in the account “%1”?</source>
        <translation>要允许本程序修改账号“%1”的规则吗？</translation>
    </message>
    <message>
        <source>Rules can then be added, edited, published and deleted until you lock it again.</source>
        <translation>之后可以添加、编辑、发布和删除规则，直到您再次锁定。</translation>
    </message>
    <message>
        <source>The access token is on the clipboard. After 30 seconds it is taken away.</source>
        <translation>access_token 已复制到剪贴板，30 秒后将自动清除。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountForm</name>
    <message>
        <source>Pages of the form</source>
        <translation>表单的各页</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;erver</source>
        <translation>服务器(&amp;E)</translation>
    </message>
    <message>
        <source>Access t&amp;oken</source>
        <translation>access_token(&amp;O)</translation>
    </message>
    <message>
        <source>The sandbox does this by itself: it runs inside this program.</source>
        <translation>沙箱在本程序内运行，会自动处理此项。</translation>
    </message>
    <message>
        <source>Something on this page has to be mended.</source>
        <translation>此页有内容需要修正。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountFormDialog</name>
    <message>
        <source>&amp;Add account</source>
        <translation>添加账号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>保存修改(&amp;S)</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>Account without a name</source>
        <translation>未命名的账号</translation>
    </message>
    <message>
        <source>The account was not saved.</source>
        <translation>账号未保存。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>What you typed has not been saved.</source>
        <translation>您填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>Closing the form discards it.</source>
        <translation>关闭表单将丢弃这些内容。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountFormFooter</name>
    <message>
        <source>Progress of saving</source>
        <translation>保存进度</translation>
    </message>
    <message>
        <source>Connection &amp;test…</source>
        <translation>测试连接(&amp;T)…</translation>
    </message>
    <message>
        <source>Tries what the fields say, without saving it.</source>
        <translation>按填写的内容测试，不会保存。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountFormPart</name>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>提示：%1</translation>
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
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>The mini program of this service account whose rules are shown</source>
        <translation>显示此服务号下哪个小程序的规则</translation>
    </message>
    <message>
        <source>as of %1 and own changes since</source>
        <extracomment>Numbers from the server&apos;s last answer, to which the program&apos;s own changes have been added</extracomment>
        <translation>%1 的数据，加上此后本程序的变更</translation>
    </message>
    <message>
        <source>as of %1 and own changes since; what became of %2 is not known yet</source>
        <extracomment>%2 is how many of the program&apos;s own changes were sent and not answered</extracomment>
        <translation>%1 的数据，加上此后本程序的变更，其中 %2 项结果未知</translation>
    </message>
    <message>
        <source>as of %1; own changes whose outcome is not known yet: %2</source>
        <extracomment>%2 is how many of the program&apos;s own changes were sent and not answered</extracomment>
        <translation>%1 的数据；本程序有 %2 项变更结果未知</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AppSecretPanel</name>
    <message>
        <source>Recommended: other systems keep the token they have.</source>
        <translation>推荐使用，不影响其他系统已有的 access_token。</translation>
    </message>
    <message>
        <source>The older call, where a gateway knows no other.</source>
        <translation>旧版接口，仅用于网关不支持新接口的情况。</translation>
    </message>
    <message>
        <source>AppSec&amp;ret</source>
        <translation>AppSecret(&amp;R)</translation>
    </message>
    <message>
        <source>Ca&amp;ll</source>
        <translation>接口(&amp;L)</translation>
    </message>
    <message>
        <source>Each time this program fetches a token, every other system of this account loses the one it has, and their calls fail until they fetch a new one.</source>
        <translation>本程序每次获取 access_token，都会使此账号其他系统的 access_token 失效，在重新获取之前，那些系统的请求都会失败。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::BatchDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>What is running goes on. The line above the rules says how far it has come.</source>
        <translation>正在进行的操作会继续，规则列表上方会显示进度。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::BatchFilterBar</name>
    <message>
        <source>All</source>
        <extracomment>operations, whatever became of them</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an outcome such as &quot;Done&quot;, %2 is how many operations have it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show only these. Nothing is changed.</source>
        <translation>只显示这些，不会修改任何内容。</translation>
    </message>
    <message>
        <source>Waiting or on its way</source>
        <extracomment>operations that have not ended: not sent yet, or sent and not answered yet</extracomment>
        <translation>等待或提交中</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <extracomment>rows of a file for which nothing was sent; %1 is how many</extracomment>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <extracomment>all operations of an import, beside the rows of the file that were left out; %1 is how many</extracomment>
        <translation>变更：%1</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::BatchNoticeBar</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>查明结果</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Take back the rest</source>
        <translation>撤回其余变更</translation>
    </message>
    <message>
        <source>Leave out this rule and go on</source>
        <translation>跳过此规则并继续</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::BatchTable</name>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::BatchView</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>停止(&amp;T)…</translation>
    </message>
    <message>
        <source>Save &amp;rejected rows…</source>
        <translation>保存被拒绝的行(&amp;R)…</translation>
    </message>
    <message>
        <source>Retry &amp;failed only…</source>
        <translation>仅重试失败项(&amp;F)…</translation>
    </message>
    <message>
        <source>These are rules of another mini program. Choose it in the line with the account&apos;s name first.</source>
        <translation>这些是另一个小程序的规则，请先在显示账号名称的一行中选择该小程序。</translation>
    </message>
    <message>
        <source>Send what is not &amp;done…</source>
        <translation>提交未完成的变更(&amp;D)…</translation>
    </message>
    <message>
        <source>The account is no longer there, so nothing more can be sent.</source>
        <translation>该账号已不存在，因此无法再提交任何内容。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChangeDialog</name>
    <message>
        <source>Looking up what the server has now…</source>
        <translation>正在查询服务器上的当前内容…</translation>
    </message>
    <message>
        <source>Nothing was sent: first it has to be known what the server has.</source>
        <translation>没有提交任何内容：须先得知服务器上的内容。</translation>
    </message>
    <message>
        <source>Writing down what is to be done…</source>
        <translation>正在记录要进行的操作…</translation>
    </message>
    <message>
        <source>You may close this window; what is running goes on.</source>
        <translation>您可以关闭此窗口，正在进行的操作会继续。</translation>
    </message>
    <message>
        <source>Nothing was sent, because it could not be written down before.</source>
        <translation>没有提交任何内容，因为无法事先记录。</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Working out what this means…</source>
        <translation>正在推算其影响…</translation>
    </message>
    <message>
        <source>This rule was to be looked up; the list shows it so:</source>
        <translation>原定查询此规则，列表中显示如下：</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln rules were to be looked up; the list shows them so:</source>
        <translation>
            <numerusform>原定查询这 %Ln 条规则，列表中显示如下：</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up what the server has now</source>
        <translation>正在查询服务器上的当前内容</translation>
    </message>
    <message>
        <source>Looking up what the server has now: %1 of %2</source>
        <translation>正在查询服务器上的当前内容：%1/%2</translation>
    </message>
    <message>
        <source>Look &amp;up again</source>
        <translation>重新查询(&amp;U)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChangeFooter</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Keep it pressed until the button has filled up.</source>
        <translation>请一直按住，直到按钮填满。</translation>
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
    <name>qrjump::ui::ChoiceHeader</name>
    <message>
        <source>What the column “%1” holds</source>
        <extracomment>%1 is what the file calls a column</extracomment>
        <translation>“%1”列的内容</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ClosingGuard</name>
    <message>
        <source>, </source>
        <comment>between the names of accounts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Changes are being sent: %1.</source>
        <extracomment>%1 is the names of accounts</extracomment>
        <translation>正在提交变更：%1。</translation>
    </message>
    <message>
        <source>If you close now, the change under way still gets its answer, and the rest is offered at the next start. Nothing is lost.</source>
        <translation>如果现在关闭，正在提交的变更仍会等到返回结果，其余的将在下次启动时提供继续。不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Close, go on next time</source>
        <translation>关闭，下次继续</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>The window closes as soon as the change under way has its answer.</source>
        <translation>正在提交的变更一有结果，窗口就会关闭。</translation>
    </message>
    <message>
        <source>It was recorded before it was sent. If you close at once, the next start reads back what became of it.</source>
        <translation>它在提交之前已记录。如果立即关闭，下次启动时会查询其结果。</translation>
    </message>
    <message>
        <source>Close at once</source>
        <translation>立即关闭</translation>
    </message>
    <message>
        <source>Changes wait to be sent: %1.</source>
        <extracomment>%1 is the names of accounts</extracomment>
        <translation>有变更等待提交：%1。</translation>
    </message>
    <message>
        <source>If you close now, they are offered at the next start. Nothing is lost.</source>
        <translation>如果现在关闭，下次启动时可以继续。不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ColourField</name>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a field: one of its choices</comment>
        <translation>%1：%2</translation>
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
    <name>qrjump::ui::CompareDialog</name>
    <message>
        <source>Compare snapshots: %1</source>
        <extracomment>%1 is the name of an account</extracomment>
        <translation>对比快照：%1</translation>
    </message>
    <message>
        <source>&amp;Snapshots…</source>
        <translation>快照(&amp;S)…</translation>
    </message>
    <message>
        <source>See which snapshots there are, and delete some.</source>
        <translation>查看有哪些快照，并删除其中一些。</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the differences to a CSV file, with all values before and after.</source>
        <translation>将差异写入 CSV 文件，包含之前和之后的全部内容。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The difference &amp;shown</source>
        <translation>显示的差异(&amp;S)</translation>
    </message>
    <message>
        <source>The %1 differences &amp;shown</source>
        <translation>显示的 %1 项差异(&amp;S)</translation>
    </message>
    <message>
        <source>The only &amp;difference there is</source>
        <translation>仅有的一项差异(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All %1 differences</source>
        <translation>全部 %1 项差异(&amp;A)</translation>
    </message>
    <message>
        <source>Rules %1 compared with %2</source>
        <extracomment>a suggested file name, %1 and %2 are moments</extracomment>
        <translation>规则 %1 与 %2 对比</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ComparisonLine</name>
    <message>
        <source>&amp;Compare again</source>
        <translation>重新比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare now</source>
        <translation>立即比较(&amp;C)</translation>
    </message>
    <message>
        <source>Comparing with the server</source>
        <translation>正在与服务器比较</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>Compared with the server at %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>已于 %1 与服务器比较。</translation>
    </message>
    <message>
        <source>Not compared with the server yet.</source>
        <translation>尚未与服务器比较。</translation>
    </message>
    <message>
        <source>Comparing with the server…</source>
        <translation>正在与服务器比较…</translation>
    </message>
    <message>
        <source>Compared %1 of %2</source>
        <translation>已比较 %1/%2</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ComparisonView</name>
    <message>
        <source>Nothing has changed: there are no rules in either of them.</source>
        <translation>没有变化：两边都没有规则。</translation>
    </message>
    <message>
        <source>Nothing has changed: the only rule is the same in both.</source>
        <translation>没有变化：仅有的一条规则两边相同。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has changed: all %Ln rules are the same in both.</source>
        <translation>
            <numerusform>没有变化：全部 %Ln 条规则两边相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy the selected rows.</source>
        <translation>复制选中的行。</translation>
    </message>
    <message>
        <source>The chosen difference</source>
        <translation>选中的差异</translation>
    </message>
    <message>
        <source>Choose a row to see the rule field by field, before and after.</source>
        <translation>选择一行，即可逐个字段查看规则的之前与之后。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all that is written here.</source>
        <translation>复制这里的全部内容。</translation>
    </message>
    <message>
        <source>No difference matches what is chosen above.</source>
        <translation>没有差异符合上面的选择。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Only the first %1 rows were copied.</source>
        <translation>只复制了前 %1 行。</translation>
    </message>
    <message>
        <source>Export writes all of them to a file.</source>
        <translation>导出会将全部写入文件。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ConnectionStepRow</name>
    <message>
        <source>Copy address</source>
        <translation>复制 IP 地址</translation>
    </message>
    <message>
        <source>Copy rid</source>
        <translation>复制 rid</translation>
    </message>
    <message>
        <source>Not yet</source>
        <extracomment>state of a step of the connection test</extracomment>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Under way…</source>
        <extracomment>state of a step of the connection test</extracomment>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>Copy the address %1</source>
        <translation>复制 IP 地址 %1</translation>
    </message>
    <message>
        <source>Copy the rid %1</source>
        <translation>复制 rid %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a step of the connection test, %2 its state</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ConnectionTestDialog</name>
    <message>
        <source>Connection test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>重新测试(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Under way: %1</source>
        <extracomment>%1 a step of the connection test, such as &quot;Access token&quot;</extracomment>
        <translation>正在测试：%1</translation>
    </message>
    <message>
        <source>You stopped the test.</source>
        <translation>您已停止测试。</translation>
    </message>
    <message>
        <source>Stopped at “%1”: see there what to do.</source>
        <extracomment>%1 a step of the connection test, such as &quot;Access token&quot;</extracomment>
        <translation>在“%1”处停止，请查看该步骤的处理方法。</translation>
    </message>
    <message>
        <source>Calls work, but something needs a look.</source>
        <translation>可以调用接口，但有需要注意的地方。</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>一切正常。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::DifferenceBar</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what became of rules such as &quot;Added&quot;, %2 is how many of them there are</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show or hide these. Nothing is changed.</source>
        <translation>显示或隐藏这些。不会改动任何内容。</translation>
    </message>
    <message>
        <source>Find in the prefixes</source>
        <translation>在前缀中查找</translation>
    </message>
    <message>
        <source>1 is the same in both</source>
        <translation>1 条两边相同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are the same in both</source>
        <translation>
            <numerusform>%Ln 条两边相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::DifferenceTable</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
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
    <name>qrjump::ui::FileDropTarget</name>
    <message>
        <source>One file at a time: drop a single CSV file.</source>
        <translation>一次只能拖入一个文件：请拖入单个 CSV 文件。</translation>
    </message>
    <message>
        <source>“%1” is no CSV file.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”不是 CSV 文件。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FileStep</name>
    <message>
        <source>C&amp;hoose file…</source>
        <translation>选择文件(&amp;H)…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>Choose the file to import.</source>
        <translation>请选择要导入的文件。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Choose which column holds the prefix.</source>
        <translation>请选择哪一列是前缀。</translation>
    </message>
    <message>
        <source>Choose which column holds the page path.</source>
        <translation>请选择哪一列是页面路径。</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>该文件没有数据行。</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FilterBar</name>
    <message>
        <source>Find in loaded rules</source>
        <translation>在已加载的规则中查找</translation>
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
    <message>
        <source>Where and how to find</source>
        <translation>查找范围和方式</translation>
    </message>
    <message>
        <source>Where and how to find (Alt+Down in the find box)</source>
        <translation>查找范围和方式（在查找框中按 Alt+↓）</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>what else to filter by</extracomment>
        <translation>更多</translation>
    </message>
    <message>
        <source>What else to filter the loaded rules by</source>
        <translation>筛选已加载规则的其他条件</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Filters that are kept under a name</source>
        <translation>按名称保存的筛选器</translation>
    </message>
    <message>
        <source>Looks only at what is loaded and asks the server nothing. Shortcut: /</source>
        <translation>只查看已加载的内容，不查询服务器。快捷键：/</translation>
    </message>
    <message>
        <source>A regular expression is found anywhere in a cell; ^ is the beginning of the cell, $ its end.</source>
        <translation>正则表达式可匹配单元格中的任何位置；^ 表示单元格开头，$ 表示结尾。</translation>
    </message>
    <message>
        <source>Find by regular expression</source>
        <translation>按正则表达式查找</translation>
    </message>
    <message>
        <source>Find in loaded rules: word -without &quot;a phrase&quot;</source>
        <translation>在已加载规则中查找：词 -排除 &quot;短语&quot;</translation>
    </message>
    <message>
        <source>Several words must all be there. -word leaves out what has it. &quot;In quotes&quot;, blanks count.</source>
        <translation>多个词必须同时出现。-词 排除含该词的规则。&quot;引号内&quot;的空格也算在内。</translation>
    </message>
    <message>
        <source>The rows still follow the last valid filter.</source>
        <translation>列表仍按上一个有效的筛选条件显示。</translation>
    </message>
    <message numerus="yes">
        <source>The expression is too costly: for %Ln loaded rule(s) it could not be decided. They do not count as matching. Make it simpler.</source>
        <translation>
            <numerusform>表达式过于复杂：有 %Ln 条已加载的规则无法判断，未计为符合。请简化表达式。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FilterChoiceMenu</name>
    <message>
        <source>A problem is what the server would refuse, or what nobody documents; its cell is marked and says why.</source>
        <translation>“问题”指服务器会拒绝或没有文档说明的内容；对应单元格有标记并说明原因。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FilterListDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Manage filters</source>
        <translation>管理筛选器</translation>
    </message>
    <message>
        <source>Nothing changes before you save.</source>
        <translation>保存之前不会改动任何内容。</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Kept &amp;filters</source>
        <translation>已保存的筛选器(&amp;F)</translation>
    </message>
    <message>
        <source>A filter needs a name.</source>
        <translation>筛选器需要名称。</translation>
    </message>
    <message>
        <source>Two filters are called “%1”.</source>
        <translation>有两个筛选器名为“%1”。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FilterNameDialog</name>
    <message>
        <source>Save filter</source>
        <translation>保存筛选器</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>There is a filter with this name. It is replaced.</source>
        <translation>已有同名筛选器，将被替换。</translation>
    </message>
    <message>
        <source>All accounts of this kind have it in their “Filters” menu.</source>
        <translation>同类账号的“筛选器”菜单中都会有它。</translation>
    </message>
    <message>
        <source>Enter a name for the filter.</source>
        <translation>请输入筛选器的名称。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FindOptionsMenu</name>
    <message>
        <source>Look in all shown columns</source>
        <translation>在所有显示的列中查找</translation>
    </message>
    <message>
        <source>Look in “%1”</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>在“%1”中查找</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>The text is one pattern that is found anywhere in a cell.</source>
        <translation>文本作为一个模式，可匹配单元格中的任何位置。</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Capitals and small letters differ.</source>
        <translation>区分大写和小写字母。</translation>
    </message>
    <message>
        <source>Asks the server and shows what it answers instead of the rows that are loaded.</source>
        <translation>查询服务器，并以其答复代替已加载的行显示。</translation>
    </message>
    <message>
        <source>Type the whole beginning of a prefix to ask the server for it.</source>
        <translation>请输入前缀的完整开头以查询服务器。</translation>
    </message>
    <message>
        <source>Look up what is typed on the server by prefix</source>
        <translation>按前缀在服务器上查询输入的内容</translation>
    </message>
    <message>
        <source>Look up “%1” on the server by prefix</source>
        <translation>按前缀在服务器上查询“%1”</translation>
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
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FormatBar</name>
    <message>
        <source>E&amp;ncoding</source>
        <translation>编码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>文件的编码</translation>
    </message>
    <message>
        <source>What separates the columns</source>
        <translation>列的分隔符</translation>
    </message>
    <message>
        <source>The first line holds the &amp;titles</source>
        <translation>第一行是标题(&amp;T)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::GeneralPage</name>
    <message>
        <source>Rules for links of your own domain; they belong to a mini program.</source>
        <translation>用于您自己域名下的链接，规则属于小程序。</translation>
    </message>
    <message>
        <source>Rules for the QR codes of a service account; they open mini programs that are linked with it.</source>
        <translation>用于服务号的二维码，打开与服务号关联的小程序。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>How you call the account, for example “Shop” or “Shop, test”.</source>
        <translation>您对该账号的称呼，例如“商城”或“商城（测试）”。</translation>
    </message>
    <message>
        <source>A sandbox account: its kind, its appid and its mini programs are those of the sandbox inside this program.</source>
        <translation>这是沙箱账号，其类型、AppID 和小程序由本程序内置的沙箱决定。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;ppid</source>
        <translation>AppID(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Mini programs</source>
        <translation>小程序(&amp;M)</translation>
    </message>
    <message>
        <source>The appids of the mini programs that the codes are to open.</source>
        <translation>二维码要打开的小程序的 AppID。</translation>
    </message>
    <message>
        <source>Act&amp;ive</source>
        <translation>当前小程序(&amp;I)</translation>
    </message>
    <message>
        <source>The one whose rules are listed and changed now.</source>
        <translation>当前显示和修改的是该小程序的规则。</translation>
    </message>
    <message>
        <source>Colo&amp;ur</source>
        <translation>颜色(&amp;U)</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>文字(&amp;W)</translation>
    </message>
    <message>
        <source>What the colour means. Colour and word stand wherever the account can be changed.</source>
        <translation>颜色的含义。凡是可以修改账号数据的地方，都会显示颜色和文字。</translation>
    </message>
    <message>
        <source>&amp;Lock: this program changes nothing in this account</source>
        <translation>锁定：本程序不修改此账号的任何内容(&amp;L)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Reading and exporting go on. Adding, editing, publishing and deleting are refused before anything is sent, until you remove the lock.</source>
        <translation>仍可读取和导出。在解锁之前，添加、编辑、发布和删除操作都会被直接拒绝，不会发送任何内容。</translation>
    </message>
    <message>
        <source>That of the service account. The WeChat console shows it.</source>
        <translation>服务号的 AppID，可在微信公众平台查看。</translation>
    </message>
    <message>
        <source>That of the mini program. The WeChat console shows it.</source>
        <translation>小程序的 AppID，可在微信公众平台查看。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::GoToRowDialog</name>
    <message>
        <source>Go to row</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Go to &amp;row</source>
        <translation>转到行(&amp;R)</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Enter a number from 1 to %1.</source>
        <translation>请输入 1 到 %1 之间的数字。</translation>
    </message>
    <message>
        <source>There is no such row. %1</source>
        <extracomment>%1 is the sentence &quot;Enter a number from 1 to 200.&quot;</extracomment>
        <translation>没有这一行。%1</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HistoryDetails</name>
    <message>
        <source>The chosen operation</source>
        <translation>所选操作</translation>
    </message>
    <message>
        <source>Choose an operation to see what it changed and what became of it.</source>
        <translation>选择一项操作，查看其变更内容和结果。</translation>
    </message>
    <message>
        <source>Add again…</source>
        <translation>重新添加…</translation>
    </message>
    <message>
        <source>Show rule</source>
        <translation>显示规则</translation>
    </message>
    <message>
        <source>Show the rule in the list of its account.</source>
        <translation>在其账号的列表中显示该规则。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all that is written here.</source>
        <translation>复制此处的全部内容。</translation>
    </message>
    <message>
        <source>Copy rid</source>
        <translation>复制 rid</translation>
    </message>
    <message>
        <source>Copy the identifier of the request, which WeChat&apos;s support asks for.</source>
        <translation>复制请求的 rid，微信客服会询问。</translation>
    </message>
    <message>
        <source>Add the deleted rule again. The form opens with its old values.</source>
        <translation>重新添加已删除的规则。表单会填入其原来的内容。</translation>
    </message>
    <message>
        <source>A rule that was deleted can be added again.</source>
        <translation>已删除的规则可以重新添加。</translation>
    </message>
    <message>
        <source>The rule was added again already.</source>
        <translation>该规则已经重新添加。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Show the whole import, publishing or deletion that this belongs to: retry what failed, or save the rejected rows.</source>
        <translation>查看此项所属的整次导入、发布或删除：可重试失败的变更，或保存被拒绝的行。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史记录</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>%1 of %2 operations</source>
        <translation>%1 项操作（共 %2 项）</translation>
    </message>
    <message>
        <source>1 operation</source>
        <translation>1 项操作</translation>
    </message>
    <message>
        <source>%1 operations</source>
        <translation>%1 项操作</translation>
    </message>
    <message>
        <source>The account is no longer there.</source>
        <translation>该账号已不存在。</translation>
    </message>
    <message>
        <source>The oldest operation will be forgotten.</source>
        <translation>最早的一项操作将被清除。</translation>
    </message>
    <message>
        <source>The %1 oldest operations will be forgotten.</source>
        <translation>最早的 %1 项操作将被清除。</translation>
    </message>
    <message>
        <source>This cannot be undone. Export them first if you may need them.</source>
        <translation>此操作无法撤销。如果可能需要，请先导出。</translation>
    </message>
    <message>
        <source>Forget 1 operation</source>
        <translation>清除 1 项操作</translation>
    </message>
    <message>
        <source>Forget %1 operations</source>
        <translation>清除 %1 项操作</translation>
    </message>
    <message>
        <source>The operation &amp;shown</source>
        <translation>显示的操作(&amp;S)</translation>
    </message>
    <message>
        <source>The %1 operations &amp;shown</source>
        <translation>显示的 %1 项操作(&amp;S)</translation>
    </message>
    <message>
        <source>The only &amp;operation there is</source>
        <translation>唯一的操作(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;All %1 operations</source>
        <translation>全部 %1 项操作(&amp;A)</translation>
    </message>
    <message>
        <source>Write the operation to a CSV file.</source>
        <translation>将此操作写入 CSV 文件。</translation>
    </message>
    <message>
        <source>Write operations to a CSV file: those shown, or all %1.</source>
        <translation>将操作写入 CSV 文件：显示的操作，或全部 %1 项。</translation>
    </message>
    <message>
        <source>The oldest operations could not be forgotten, so the history is larger than you chose.</source>
        <translation>无法清除最早的操作，因此历史记录超过了您设定的大小。</translation>
    </message>
    <message>
        <source>No operation was lost. It is tried again every ten minutes.</source>
        <translation>没有丢失任何操作。每十分钟会重试一次。</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>立即重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HistoryExportBar</name>
    <message>
        <source>History %1</source>
        <extracomment>a suggested file name, %1 is a date</extracomment>
        <translation>历史记录 %1</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HistoryFilterBar</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部变更</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Not ended</source>
        <extracomment>operations that were not sent yet or whose outcome is not known yet</extracomment>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Find in the prefixes</source>
        <translation>在前缀中查找</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HistoryFlow</name>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>Every change and what became of it</source>
        <translation>查看每项变更及其结果</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HistoryLimit</name>
    <message>
        <source>&amp;Keep:</source>
        <translation>保留(&amp;K)：</translation>
    </message>
    <message>
        <source>Older operations are forgotten, but never one that has not ended yet.</source>
        <translation>更早的操作会被清除，但尚未结束的操作始终保留。</translation>
    </message>
    <message>
        <source>At most %1 operations</source>
        <extracomment>%1 is a number of operations</extracomment>
        <translation>最多 %1 项操作</translation>
    </message>
    <message>
        <source>1 is kept, of %1.</source>
        <translation>保留了 1 项，时间为 %1。</translation>
    </message>
    <message>
        <source>%1 are kept, the oldest of %2.</source>
        <translation>保留了 %1 项，最早的时间为 %2。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HistoryView</name>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::HoldButton</name>
    <message>
        <source>Keep the button pressed, or the Space key, until it has filled up.</source>
        <translation>请一直按住按钮或空格键，直到按钮填满。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ImportDialog</name>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>尚未提交任何内容。</translation>
    </message>
    <message>
        <source>Closing the window forgets which rows you have unticked.</source>
        <translation>关闭窗口后，取消勾选的行不会保留。</translation>
    </message>
    <message>
        <source>Close any&amp;way</source>
        <translation>仍然关闭(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keep the plan</source>
        <translation>保留计划(&amp;K)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ImportFooter</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ImportPlanModel</name>
    <message>
        <source>will be imported</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>will not be imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>title of the column with the ticks</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>变更内容或不导入的原因</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ImportPlanView</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
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
    <name>qrjump::ui::LimitsField</name>
    <message>
        <source>calls a second,</source>
        <translation>次/秒，</translation>
    </message>
    <message>
        <source>a minute at most</source>
        <translation>次/分钟（上限）</translation>
    </message>
    <message>
        <source>%1: calls in a second</source>
        <comment>title of a field</comment>
        <translation>%1：每秒次数</translation>
    </message>
    <message>
        <source>%1: calls in a minute</source>
        <comment>title of a field</comment>
        <translation>%1：每分钟次数</translation>
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
    <message>
        <source>Enter the secret again</source>
        <translation>重新输入密钥</translation>
    </message>
    <message>
        <source>Once the server answers, the rules are read again by themselves.</source>
        <translation>服务器恢复响应后，规则会自动重新读取。</translation>
    </message>
    <message>
        <source>Reading all rules was stopped.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>读取全部规则已停止。</translation>
    </message>
    <message>
        <source>What is shown is the snapshot of %1; what was read since then is not kept.</source>
        <translation>显示的是 %1 的快照；此后读取的内容没有保留。</translation>
    </message>
    <message>
        <source>The rules have not been asked for yet.</source>
        <translation>尚未查询规则。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::MainWindow</name>
    <message>
        <source>QR Jump Manager</source>
        <translation>二维码跳转规则管理器</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
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
        <source>Choose an account first: a file is imported into the account in front.</source>
        <translation>请先选择账号：文件会导入到当前显示的账号。</translation>
    </message>
    <message>
        <source>Drop the file to import it into “%1”. Nothing is sent before you have seen the plan.</source>
        <extracomment>%1 is the name of an account</extracomment>
        <translation>松开即可将文件导入“%1”。在您看到计划之前不会提交任何内容。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::MiniProgramsField</name>
    <message>
        <source>Type an appid and press Enter, or paste several</source>
        <translation>输入 AppID 后按回车，或粘贴多个 AppID</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the mini program</source>
        <translation>添加小程序</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::NamedFilterMenu</name>
    <message>
        <source>&amp;Save the filter as…</source>
        <translation>将筛选器保存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Keeps what is set in the bar under a name.</source>
        <translation>将筛选栏中的设置按名称保存。</translation>
    </message>
    <message>
        <source>Nothing is filtered that could be kept.</source>
        <translation>没有可保存的筛选条件。</translation>
    </message>
    <message>
        <source>&amp;Manage filters…</source>
        <translation>管理筛选器(&amp;M)…</translation>
    </message>
    <message>
        <source>Rename and delete them.</source>
        <translation>重命名和删除。</translation>
    </message>
    <message>
        <source>No filter is kept yet.</source>
        <translation>还没有保存筛选器。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::OperationDetails</name>
    <message>
        <source>The chosen row</source>
        <translation>所选的行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>change, outcome</comment>
        <extracomment>what was done with a rule, and what became of that: &quot;Edit: Refused&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Line %1 was left out and not sent</source>
        <extracomment>%1 is the number of a line in a file</extracomment>
        <translation>第 %1 行已跳过，没有提交</translation>
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
    <name>qrjump::ui::PastedTokenPanel</name>
    <message>
        <source>A token works for two hours at most. When it ends, calls fail until you paste a new one.</source>
        <translation>access_token 的有效期最长为两小时。失效后，在粘贴新的之前，所有请求都会失败。</translation>
    </message>
    <message>
        <source>%1. Paste a new one.</source>
        <extracomment>%1 is &quot;Token pasted 3 h 12 min ago: it has most likely ended&quot;</extracomment>
        <translation>%1。请粘贴新的 access_token。</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>access_token(&amp;K)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PlanStep</name>
    <message>
        <source>Everything in the file is on the server already.</source>
        <translation>文件中的全部规则都已在服务器上。</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的规则。</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>显示各行</translation>
    </message>
    <message>
        <source>Tick all s&amp;hown</source>
        <translation>勾选全部显示的行(&amp;H)</translation>
    </message>
    <message>
        <source>Space ticks and unticks the selected rows.</source>
        <translation>按空格键勾选或取消勾选所选行。</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>取消勾选全部显示的行(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save rows that cannot be imported…</source>
        <translation>保存无法导入的行(&amp;S)…</translation>
    </message>
    <message>
        <source>Writes them to a CSV file with the reason of each, to be mended and imported again.</source>
        <translation>将它们连同原因写入 CSV 文件，以便修正后重新导入。</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were changed on the server since the file was compared, and are left out now.</source>
        <translation>
            <numerusform>有 %Ln 行在比较之后已在服务器上变动，现已排除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Look at the conflicts, then import what remains.</source>
        <translation>尚未提交任何内容。请查看冲突的行，然后导入其余的行。</translation>
    </message>
    <message>
        <source>Comparing with the server…</source>
        <translation>正在与服务器比较…</translation>
    </message>
    <message>
        <source>Compare the file with the server first.</source>
        <translation>请先将文件与服务器比较。</translation>
    </message>
    <message>
        <source>No row of the file can be imported as it is.</source>
        <translation>文件中没有可以直接导入的行。</translation>
    </message>
    <message>
        <source>Tick the rows to import.</source>
        <translation>请勾选要导入的行。</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <extracomment>how many rows are ticked, and how many could be</extracomment>
        <translation>已勾选 %1/%2 行</translation>
    </message>
    <message>
        <source>What can be imported of the file is on the server already.</source>
        <translation>文件中可以导入的规则都已在服务器上。</translation>
    </message>
    <message>
        <source>The account is full: none of the ticked rows can be added.</source>
        <translation>账号已满：勾选的行都无法添加。</translation>
    </message>
    <message>
        <source>%1, %2 of them to check</source>
        <extracomment>%1 is a sentence such as &quot;9 of 12 ticked&quot;, %2 how many of the ticked rows should be looked at</extracomment>
        <translation>%1，其中 %2 行需核对</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the ticked row(s) cannot be added.</source>
        <translation>
            <numerusform>勾选的行中有 %Ln 行无法添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untick %Ln new row(s), or delete as many rules that are no longer needed and compare again. Otherwise the import stops there and waits for room.</source>
        <translation>
            <numerusform>请取消勾选 %Ln 个新行，或删除同样数量的不再需要的规则后重新比较。否则导入会在那里停下并等待空位。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PlatformPanel</name>
    <message>
        <source>Platform appid</source>
        <translation>第三方平台 AppID</translation>
    </message>
    <message>
        <source>The component_appid of your platform on the open platform of WeChat.</source>
        <translation>您的第三方平台在微信开放平台上的 component_appid。</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>刷新令牌</translation>
    </message>
    <message>
        <source>The service below hands out the component_access_token of the platform. When WeChat sends a new refresh token, it is stored by itself.</source>
        <translation>由下方的令牌服务提供第三方平台的 component_access_token。微信返回新的刷新令牌时，会自动存储。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>令牌服务</translation>
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
    <name>qrjump::ui::ProposedRules</name>
    <message>
        <source>Rules concerned</source>
        <translation>涉及的规则</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ProxyPanel</name>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>For example proxy.example.com.</source>
        <translation>例如 proxy.example.com。</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Empty when the proxy asks for no password.</source>
        <translation>代理不需要密码时请留空。</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
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
    <name>qrjump::ui::ReadingChoices</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>互换(&amp;W)</translation>
    </message>
    <message>
        <source>Compare the other way around.</source>
        <translation>反向对比。</translation>
    </message>
    <message>
        <source>&amp;Before:</source>
        <translation>之前(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;After:</source>
        <translation>之后(&amp;A)：</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ReadingProgress</name>
    <message>
        <source>How many rules are read</source>
        <translation>已读取多少规则</translation>
    </message>
    <message>
        <source>Gives the reading up. The rules that were there before stay; without any, those read so far.</source>
        <translation>放弃读取。之前的规则保留；如果没有，则保留已读取的规则。</translation>
    </message>
    <message>
        <source>Waiting for the first answer…</source>
        <translation>正在等待第一个答复…</translation>
    </message>
    <message>
        <source>Paused. Rules read so far: %1.</source>
        <translation>已暂停。目前已读取规则：%1。</translation>
    </message>
    <message>
        <source>Pausing: what the server was asked for already still comes.</source>
        <translation>正在暂停：已向服务器请求的内容仍会到达。</translation>
    </message>
    <message>
        <source>S&amp;top reading</source>
        <translation>停止读取(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>暂停读取(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation>继续读取(&amp;G)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ReadingStatus</name>
    <message>
        <source>Go on reading</source>
        <translation>继续读取</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RejectedRowsSaving</name>
    <message>
        <source>rejected</source>
        <extracomment>what follows the name of the imported file in the name of the file with its rejected rows</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Writing “%1”…</source>
        <translation>正在写入“%1”…</translation>
    </message>
    <message>
        <source>O&amp;pen folder</source>
        <translation>打开文件夹(&amp;P)</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>重试(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ReplaceBar</name>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Put the &amp;old rule back</source>
        <translation>恢复旧规则(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit the new values…</source>
        <translation>编辑新内容(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>保持现状(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Put it back any&amp;way</source>
        <translation>仍要放回(&amp;W)</translation>
    </message>
    <message>
        <source>Enter the secret again</source>
        <translation>重新输入密钥</translation>
    </message>
    <message>
        <source>Look &amp;up again</source>
        <translation>重新查询(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ReplaceDialog</name>
    <message>
        <source>&amp;Replace rule</source>
        <translation>替换规则(&amp;R)</translation>
    </message>
    <message>
        <source>Replace published rule</source>
        <translation>替换已发布的规则</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Looking up what the server has now…</source>
        <translation>正在查询服务器上的当前内容…</translation>
    </message>
    <message>
        <source>Writing down what is to be done…</source>
        <translation>正在记录要进行的操作…</translation>
    </message>
    <message>
        <source>You may close this window; what is running goes on.</source>
        <translation>您可以关闭此窗口，正在进行的操作会继续。</translation>
    </message>
    <message>
        <source>When you close this window, you will be asked again later.</source>
        <translation>关闭此窗口后，稍后会再次询问您。</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>有变动的内容</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>Put the old rule back</source>
        <translation>恢复旧规则</translation>
    </message>
    <message>
        <source>What will be put back: the replacement, not finished → the old rule</source>
        <translation>将恢复：替换后的规则（未完成）→ 旧规则</translation>
    </message>
    <message>
        <source>Looking up what the server has now, for %1 s…</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>正在查询服务器上的当前内容，已 %1 秒…</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ReplaceFlow</name>
    <message>
        <source>Your replacement did arrive: scans open the page “%1”.</source>
        <extracomment>%1 the path of a page</extracomment>
        <translation>替换其实已成功：现在扫码会打开页面“%1”。</translation>
    </message>
    <message>
        <source>Putting the old rule back deletes that rule, and spends 1 more of this month&apos;s publishes.</source>
        <translation>恢复旧规则会删除该规则，并再用掉本月 1 次发布。</translation>
    </message>
    <message>
        <source>Nothing more was sent.</source>
        <translation>没有再提交任何内容。</translation>
    </message>
    <message>
        <source>Replacing it again, or putting the old rule back, deletes that rule, and spends 1 more of this month&apos;s publishes.</source>
        <translation>再次替换或恢复旧规则都会删除该规则，并再消耗本月 1 次发布次数。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RequestDetails</name>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl 命令</translation>
    </message>
    <message>
        <source>Copy a command that sends the request again. It holds no secret: put the access token into ACCESS_TOKEN, and a secret into SECRET.</source>
        <translation>复制可以再次发送该请求的命令。命令中不含密钥，请将 ACCESS_TOKEN 替换为 access_token，将 SECRET 替换为密钥。</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>复制给客服</translation>
    </message>
    <message>
        <source>Copy what WeChat&apos;s support asks for: time, call, error and rid.</source>
        <translation>复制向微信客服咨询时需要提供的内容：时间、接口、错误和 rid。</translation>
    </message>
    <message>
        <source>Ask WeChat</source>
        <translation>向微信查询</translation>
    </message>
    <message>
        <source>Ask WeChat what it knows about this rid. It remembers seven days.</source>
        <translation>向微信查询此 rid 的详情，微信只保留七天。</translation>
    </message>
    <message>
        <source>Daily quota</source>
        <translation>每日额度</translation>
    </message>
    <message>
        <source>Ask WeChat how often this call may still be made today.</source>
        <translation>向微信查询该接口今天还可以调用多少次。</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>所选请求</translation>
    </message>
    <message>
        <source>Choose a request to see what was sent and what came back.</source>
        <translation>选择一条请求，查看发送和返回的内容。</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返回内容</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在向微信查询…</translation>
    </message>
    <message>
        <source>What WeChat knows about this request</source>
        <translation>微信返回的请求详情</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RequestFilterBar</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>仅失败的请求</translation>
    </message>
    <message>
        <source>Find in the requests</source>
        <translation>在请求中查找</translation>
    </message>
    <message>
        <source>Searches address, request, reply, error text and rid.</source>
        <translation>查找范围包括地址、请求、返回内容、错误信息和 rid。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RequestInquiry</name>
    <message>
        <source>Nobody can ask for “%1” any more.</source>
        <translation>已无法以账号“%1”的身份查询。</translation>
    </message>
    <message>
        <source>The account was removed or renamed since. Send the request again, then ask about that one.</source>
        <translation>该账号已被移除或重命名。请重新发送请求，再查询新的请求。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RequestLogDock</name>
    <message>
        <source>Request log</source>
        <translation>请求日志</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Write the shown requests to a file that only you can read.</source>
        <translation>将显示的请求写入只有您可以读取的文件。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Forget all requests, also those that are not shown.</source>
        <translation>清空全部请求，包括未显示的请求。</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>没有符合筛选的请求。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送任何请求。</translation>
    </message>
    <message>
        <source>Every call to a server appears here, without its tokens and secrets.</source>
        <translation>向服务器发送的每个请求都会显示在这里，其中不含令牌和密钥。</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 条请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 条请求</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1/%2 条请求</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RequestLogExport</name>
    <message>
        <source>Requests %1</source>
        <translation>请求日志 %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>系统提示：%1</translation>
    </message>
    <message>
        <source>1 request was written to %1.</source>
        <translation>已将 1 条请求写入 %1。</translation>
    </message>
    <message>
        <source>%1 requests were written to %2.</source>
        <translation>已将 %1 条请求写入 %2。</translation>
    </message>
    <message>
        <source>Only you can read the file. It holds no token and no secret.</source>
        <translation>该文件只有您可以读取，其中不含令牌和密钥。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RequestLogView</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RowClassFilter</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a class of rows such as &quot;New&quot;, %2 how many there are</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>To check</source>
        <extracomment>of rows: to be looked at before they are sent</extracomment>
        <translation>需核对</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RowDetails</name>
    <message>
        <source>Details of the row</source>
        <translation>该行的详细信息</translation>
    </message>
    <message>
        <source>Select a row to see what is known about it.</source>
        <translation>选择一行，查看其详细信息。</translation>
    </message>
    <message>
        <source>Line %1 · %2 · %3</source>
        <extracomment>%1 is the number of a line in a file, %2 a class of rows such as &quot;New&quot;, %3 the prefix of a rule</extracomment>
        <translation>第 %1 行 · %2 · %3</translation>
    </message>
    <message>
        <source>What changes on the server</source>
        <translation>服务器上的变更内容</translation>
    </message>
    <message>
        <source>What differs from the server</source>
        <translation>与服务器的差异</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the title of a column, %2 sentences about what is wrong there</extracomment>
        <translation>%1：%2</translation>
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
    <message>
        <source>Another change of this account is under way. Yours is next.</source>
        <translation>此账号有另一项变更正在进行，接下来就是您的。</translation>
    </message>
    <message>
        <source>Nothing is sent yet.</source>
        <translation>尚未提交任何内容。</translation>
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
    <name>qrjump::ui::RunStep</name>
    <message>
        <source>Recording what is to be sent…</source>
        <translation>正在记录要提交的内容…</translation>
    </message>
    <message>
        <source>From then on the import survives whatever happens to this program.</source>
        <translation>此后无论程序发生什么，导入都不会丢失。</translation>
    </message>
    <message>
        <source>The import could not be recorded, so nothing was sent.</source>
        <translation>无法记录此次导入，因此没有提交任何内容。</translation>
    </message>
    <message>
        <source>You may close this window: the import goes on, and the bar above the rules shows it.</source>
        <translation>您可以关闭此窗口：导入会继续，规则列表上方的提示栏会显示进度。</translation>
    </message>
    <message>
        <source>You may close this window: the bar above the rules offers to go on.</source>
        <translation>您可以关闭此窗口：规则列表上方的提示栏会提供继续。</translation>
    </message>
    <message>
        <source>%1 rows in the file: %2 to send, %3 left out, %4 already on the server.</source>
        <extracomment>rows of a file: all of them, those that are sent, those that are not, and those that the server has</extracomment>
        <translation>文件共 %1 行：待提交 %2 行，跳过 %3 行，服务器上已有 %4 行。</translation>
    </message>
    <message>
        <source>You may close this window: the bar above the rules shows why the import stands still, and goes on with it.</source>
        <translation>您可以关闭此窗口：规则列表上方的提示栏会显示导入暂停的原因，并可从那里继续。</translation>
    </message>
    <message>
        <source>After this window is closed, the history (View › History…) keeps what became of each change and leads back to this report.</source>
        <translation>关闭此窗口后，历史记录（“视图 › 历史记录…”）会保留每项变更的结果，并可由此返回本报告。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RunnerBar</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <extracomment>other imports, publishes or deletions that run, wait or have ended</extracomment>
        <translation>另有 1 项</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>查询结果</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Enter the secret again</source>
        <translation>重新输入密钥</translation>
    </message>
    <message>
        <source>Take back the rest…</source>
        <translation>撤回其余变更…</translation>
    </message>
    <message>
        <source>Take back the rest</source>
        <translation>撤回其余变更</translation>
    </message>
    <message>
        <source>Takes this report off the screen, as the end of the program does. The history leads back to it with “Show report”: there the failed changes can be tried again and the rejected rows saved.</source>
        <translation>收起此报告；程序结束时也会收起。在历史记录中选择“查看报告”可再次打开：在那里可以重试失败的变更，并保存被拒绝的行。</translation>
    </message>
    <message>
        <source>The account is no longer there, so nothing more can be sent.</source>
        <translation>该账号已不存在，因此无法再提交任何内容。</translation>
    </message>
    <message>
        <source>Leave out this rule and go on</source>
        <translation>跳过此规则并继续</translation>
    </message>
    <message>
        <source>Put the old rule back…</source>
        <translation>恢复旧规则…</translation>
    </message>
    <message>
        <source>Opens the replacement, where the old rule can be added and published again. That spends 1 of this month&apos;s publishes.</source>
        <translation>打开此替换，可在其中重新添加并发布旧规则，会用掉本月 1 次发布。</translation>
    </message>
    <message>
        <source>Takes back the change of “%1” and sends the others. It is listed with its answer among those that are not done, and can be sent again from there.</source>
        <extracomment>%1 is a prefix</extracomment>
        <translation>撤回对“%1”的变更并提交其他变更。该项会连同其返回结果列入未完成的变更，可从那里再次提交。</translation>
    </message>
    <message>
        <source>What was not sent could not be taken back.</source>
        <translation>无法撤回尚未提交的内容。</translation>
    </message>
    <message>
        <source>This rule could not be left out.</source>
        <translation>无法跳过此规则。</translation>
    </message>
    <message>
        <source>It could not be left as it is.</source>
        <translation>无法保持原样。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SamplePreview</name>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>各列的内容</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SandboxPage</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重启(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;eset…</source>
        <translation>重置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Fill…</source>
        <translation>填充(&amp;F)…</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>milliseconds</extracomment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Prefixes that bring about special answers</source>
        <translation>会得到特殊响应的前缀</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy prefix</source>
        <translation>复制前缀</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules of the &amp;service account</source>
        <translation>服务号的规则数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delay of every answer</source>
        <translation>响应延迟(&amp;D)</translation>
    </message>
    <message>
        <source>To see how the program behaves on a slow network.</source>
        <translation>用于了解程序在慢速网络下的表现。</translation>
    </message>
    <message>
        <source>&amp;Prefixes that bring about special answers</source>
        <translation>会得到特殊响应的前缀(&amp;P)</translation>
    </message>
    <message>
        <source>Add a rule with one of them to the sandbox&apos;s mini program. In its service account the same words work behind /q/: %1</source>
        <translation>在沙箱小程序中添加使用这些前缀的规则即可。在沙箱服务号中，将相同的词写在 /q/ 之后同样有效：%1</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>未运行。</translation>
    </message>
    <message>
        <source>Sta&amp;rt</source>
        <translation>启动(&amp;R)</translation>
    </message>
    <message>
        <source>%1 of the mini program, %2 of the service account</source>
        <translation>小程序 %1 条，服务号 %2 条</translation>
    </message>
    <message>
        <source>They are kept in memory: a restart begins with the sample data again.</source>
        <translation>规则保存在内存中，重启后恢复为示例数据。</translation>
    </message>
    <message>
        <source>They are kept in %1.</source>
        <translation>规则保存在 %1 中。</translation>
    </message>
    <message>
        <source>Throw away every change in the sandbox and begin with the sample data again?</source>
        <translation>要丢弃沙箱中的所有更改，恢复为示例数据吗？</translation>
    </message>
    <message>
        <source>Reset the sandbox</source>
        <translation>重置沙箱</translation>
    </message>
    <message numerus="yes">
        <source>Throw away every change in the sandbox? Its service account then has %n rule(s).</source>
        <translation>
            <numerusform>要丢弃沙箱中的所有更改吗？之后沙箱服务号将有 %n 条规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill the sandbox</source>
        <translation>填充沙箱</translation>
    </message>
    <message>
        <source>Rules that were added, changed or deleted in either account, used publishes and tokens go back to what they were at first.</source>
        <translation>两个账号中添加、修改或删除的规则、已用的发布次数和 access_token 都会恢复到最初的状态。</translation>
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
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Every rule, to search and sort all of them. Kept on this computer, so that the next start shows them at once.</source>
        <translation>读取全部规则，以便查找和排序。保存在本机，下次启动时立即显示。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SecretField</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows what you typed as long as the button is pressed.</source>
        <translation>按住时显示您输入的内容。</translation>
    </message>
    <message>
        <source>Show what you typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Keep the stored secret</source>
        <translation>保留已存储的密钥</translation>
    </message>
    <message>
        <source>Forget the stored secret</source>
        <translation>清除已存储的密钥</translation>
    </message>
    <message>
        <source>stored in the keychain – leave empty to keep it</source>
        <translation>已存入密钥环，留空则保持不变</translation>
    </message>
    <message>
        <source>kept for this session – leave empty to keep it</source>
        <translation>仅在本次运行期间保留，留空则保持不变</translation>
    </message>
    <message>
        <source>It is stored in the keychain of this computer and nowhere else.</source>
        <translation>它只存储在本机的密钥环中。</translation>
    </message>
    <message>
        <source>Nothing is stored yet. What you enter is stored in the keychain of this computer and nowhere else.</source>
        <translation>尚未存储。您输入的内容只会存储在本机的密钥环中。</translation>
    </message>
    <message>
        <source>The keychain is not available, so it is kept for this session only. To store it, unlock your keyring, then try again.</source>
        <translation>密钥环不可用，输入的内容仅在本次运行期间保留。如需存储，请解锁密钥环后重试。</translation>
    </message>
    <message>
        <source>What is stored is erased when you save.</source>
        <translation>保存时将清除已存储的内容。</translation>
    </message>
    <message>
        <source>If a secret is stored, it cannot be read now: unlock your keyring, then try again. Left empty, the field changes nothing.</source>
        <translation>如果已存储密钥，目前也无法读取：请解锁密钥环后重试。留空则不做更改。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ServerPage</name>
    <message>
        <source>main</source>
        <translation>通用域名</translation>
    </message>
    <message>
        <source>disaster recovery</source>
        <translation>通用异地容灾域名</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海域名</translation>
    </message>
    <message>
        <source>Shenzhen</source>
        <translation>深圳域名</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港域名</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>What the settings of this computer say.</source>
        <translation>使用本机设置的代理。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Straight to the server, whatever the settings of this computer say.</source>
        <translation>直接连接服务器，忽略本机的代理设置。</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>For this account only.</source>
        <translation>仅用于此账号。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a server of WeChat: its address, and what it is for</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Base UR&amp;L</source>
        <translation>服务器地址(&amp;L)</translation>
    </message>
    <message>
        <source>A server of WeChat, or your company&apos;s gateway with its path, for example https://gateway.example.com/wechat.</source>
        <translation>微信的服务器，或您公司的网关（含路径），例如 https://gateway.example.com/wechat。</translation>
    </message>
    <message>
        <source>WeChat refuses more than 5 calls in a second, and more than 200 in a minute for service accounts. Take less where other systems call for the same account.</source>
        <translation>每秒超过 5 次，或服务号每分钟超过 200 次的请求会被微信拒绝。如果还有其他系统使用同一账号，请设置得更低。</translation>
    </message>
    <message>
        <source>P&amp;roxy</source>
        <translation>代理(&amp;R)</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>速度(&amp;D)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SnapshotNotice</name>
    <message>
        <source>These rules were read on %1, %2.</source>
        <extracomment>%1 is a time, %2 is &quot;3 hours ago&quot;</extracomment>
        <translation>这些规则读取于 %1（%2）。</translation>
    </message>
    <message>
        <source>What others have changed since is not in them.</source>
        <translation>其他人此后所做的变更不在其中。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SnapshotsDialog</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时间距今</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则数</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There is no snapshot.</source>
        <translation>没有快照。</translation>
    </message>
    <message>
        <source>Whenever all rules are read, they are kept as a snapshot.</source>
        <translation>每次读取全部规则后都会保存为快照。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln snapshots…</source>
        <translation>
            <numerusform>删除 %Ln 个快照(&amp;D)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete snapshot…</source>
        <translation>删除快照(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the snapshot of %1 with its %2?</source>
        <translation>删除 %1 的快照（%2）吗？</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %Ln snapshots?</source>
        <translation>
            <numerusform>删除这 %Ln 个快照吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be brought back. The rules on the server stay as they are.</source>
        <translation>删除后无法恢复。服务器上的规则不受影响。</translation>
    </message>
    <message>
        <source>They cannot be brought back. The rules on the server stay as they are.</source>
        <translation>删除后无法恢复。服务器上的规则不受影响。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The snapshot was not deleted.</source>
        <translation>快照没有删除。</translation>
    </message>
    <message>
        <source>What this program changed until then, after the reading, is in it as well.</source>
        <translation>读取之后、截至该时间本程序所作的变更也包含在内。</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>of a snapshot: from when to when its rules were read</extracomment>
        <translation>读取时间</translation>
    </message>
    <message>
        <source>Own changes until</source>
        <extracomment>of a snapshot: it has also what this program changed until then</extracomment>
        <translation>本程序的变更截至</translation>
    </message>
    <message>
        <source>Each is what the server had when all rules were read. What this program changed since is counted along in the list of rules, not here. When there are too many of them, older ones go by themselves; the last one of each day stays longest.</source>
        <translation>每个快照都是读取全部规则时服务器上的内容。此后本程序所作的变更计入规则列表，不计入快照。快照过多时，较旧的会自动清除；每天的最后一个保留最久。</translation>
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
    <name>qrjump::ui::StepTrail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 and %2 are numbers, %3 is what the step is called</extracomment>
        <translation>第 %1/%2 步：%3</translation>
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
    <name>qrjump::ui::TargetQuestion</name>
    <message>
        <source>The file is there already: %1</source>
        <translation>文件已存在：%1</translation>
    </message>
    <message>
        <source>Its content will be lost when it is replaced.</source>
        <translation>替换后其原有内容将丢失。</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>替换文件</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TemplateFieldLine</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>%1, name %2</source>
        <extracomment>%1 &quot;Headers&quot; or &quot;Query&quot;, %2 the number of a line</extracomment>
        <translation>%1，名称 %2</translation>
    </message>
    <message>
        <source>%1, value %2</source>
        <translation>%1，值 %2</translation>
    </message>
    <message>
        <source>%1, remove line %2</source>
        <translation>%1，删除第 %2 行</translation>
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
    <name>qrjump::ui::ThemeMenu</name>
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
</context>
<context>
    <name>qrjump::ui::TokenPage</name>
    <message>
        <source>Paste a token</source>
        <translation>粘贴 access_token</translation>
    </message>
    <message>
        <source>For a look, or where nothing else is at hand.</source>
        <translation>适合临时查看，或没有其他方式可用时。</translation>
    </message>
    <message>
        <source>AppID and AppSecret</source>
        <translation>AppID 和 AppSecret</translation>
    </message>
    <message>
        <source>The program fetches tokens itself. WeChat has to know the internet address of this computer: the allow-list stands in the console.</source>
        <translation>由本程序自行获取 access_token。需要在微信公众平台将本机的公网 IP 地址加入 IP 白名单。</translation>
    </message>
    <message>
        <source>Company token service</source>
        <translation>公司令牌服务</translation>
    </message>
    <message>
        <source>A service of your company hands out the token.</source>
        <translation>由公司内部的服务提供 access_token。</translation>
    </message>
    <message>
        <source>Third-party platform</source>
        <translation>第三方平台</translation>
    </message>
    <message>
        <source>The account has authorized a platform that acts for it.</source>
        <translation>该账号已授权第三方平台代为调用。</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>来源(&amp;F)</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TokenRenewalFields</name>
    <message>
        <source>After a refusal the service has to be asked in another way</source>
        <translation>令牌被拒绝后，用另一种方式请求令牌服务</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Some services renew a token only when they are told which one was refused.</source>
        <translation>有些服务只有在得知哪个令牌被拒绝后才会更新令牌。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TokenReplyFields</name>
    <message>
        <source>Token at</source>
        <translation>令牌的位置</translation>
    </message>
    <message>
        <source>The path in the JSON reply, for example access_token or data.accessToken. Empty when the whole reply is the token.</source>
        <translation>令牌在返回的 JSON 中的路径，例如 access_token 或 data.accessToken。如果整个返回内容就是令牌，请留空。</translation>
    </message>
    <message>
        <source>Lifetime at</source>
        <translation>有效期的位置</translation>
    </message>
    <message>
        <source>The path to the seconds the token still lives, for example expires_in. Empty when the service does not say.</source>
        <translation>令牌剩余有效秒数的路径，例如 expires_in。如果服务不返回，请留空。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TokenRequestFields</name>
    <message>
        <source>URL</source>
        <translation>请求地址</translation>
    </message>
    <message>
        <source>For example https://tokens.example.com/wechat/token.</source>
        <translation>例如 https://tokens.example.com/wechat/token。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>请求方法</translation>
    </message>
    <message>
        <source>Write {secret} where the secret belongs, and {appid} for the account&apos;s appid.</source>
        <translation>在需要填密钥的位置写 {secret}，在需要填此账号 AppID 的位置写 {appid}。</translation>
    </message>
    <message>
        <source>Write {secret} where the secret belongs, {appid} for the account&apos;s appid and {refused_token} for the token that WeChat has refused.</source>
        <translation>在需要填密钥的位置写 {secret}，在需要填此账号 AppID 的位置写 {appid}，在需要填被微信拒绝的令牌的位置写 {refused_token}。</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>添加请求头</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Add query item</source>
        <translation>添加查询参数</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>What follows the question mark of the URL.</source>
        <translation>请求地址中问号之后的部分。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Sent as JSON unless a header says otherwise, for example {&quot;key&quot;: &quot;{secret}&quot;}.</source>
        <translation>默认以 JSON 发送，除非请求头另有指定，例如 {&quot;key&quot;: &quot;{secret}&quot;}。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::TokenServiceFields</name>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A usual kind of service. It fills in the fields below; the URL stays.</source>
        <translation>选择一种常见的服务类型，将自动填写下方各项，请求地址保持不变。</translation>
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
        <source>Set up an account</source>
        <translation>设置账号</translation>
    </message>
    <message>
        <source>For a mini program or a service account of yours. You need its AppID and a way to its access token: the AppSecret, your company&apos;s token service, a third-party platform, or a token to paste. Secrets are kept in the keyring of this computer.</source>
        <translation>用于您自己的小程序或服务号。需要其 AppID，以及获取 access_token 的方式：AppSecret、公司的令牌服务、第三方平台，或直接粘贴 access_token。密钥保存在本机的密钥环中。</translation>
    </message>
    <message>
        <source>The sandbox is a small server inside this program that answers like WeChat: with an ordinary mini program, a service account and their rules. Whatever you try there, nothing reaches WeChat and no publish is spent.</source>
        <translation>沙箱是程序内置的一个小型服务器，像微信一样响应请求，包含一个小程序、一个服务号和它们的规则。您可以随意尝试，不会影响微信上的任何数据，也不会消耗发布次数。</translation>
    </message>
</context>
<context>
    <name>qrjump::ui::WindowNotices</name>
    <message>
        <source>Your keyring is not available: secrets you enter are kept for this session only.</source>
        <translation>密钥环不可用，您输入的密钥仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Unlock your keyring, then try again. It is the program of your desktop that keeps passwords, such as GNOME Keyring or KWallet. Without it, enter the secrets after each start.</source>
        <translation>请解锁密钥环后重试。密钥环是桌面环境中保存密码的程序，例如 GNOME Keyring 或 KWallet。如果没有密钥环，则每次启动后都需要重新输入密钥。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>Your keyring is available. %n secret(s) of this session were stored in it.</source>
        <translation>
            <numerusform>密钥环现已可用，已存入本次运行期间的 %n 项密钥。</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform gave the account “%1” a new refresh token, which could not be stored. It works until the program is closed.</source>
        <translation>第三方平台为账号“%1”返回了新的刷新令牌，但无法存储。在程序关闭之前，它仍然有效。</translation>
    </message>
    <message>
        <source>Unlock your keyring and begin again, or have the account authorized again afterwards.</source>
        <translation>请解锁密钥环后重新操作，或之后重新为该账号授权。</translation>
    </message>
</context>
</TS>
