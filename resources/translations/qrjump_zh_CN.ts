<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CsvError</name>
    <message>
        <source>A value in line %1 contains a quotation mark but is not quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quoted value that begins in line %1 is followed by something other than a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quoted value that begins in line %1 has no end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyRules</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n loaded rule(s) matches %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The filter looks only at what is loaded, not at the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the prefixes to ask the server for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One per line, at most %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No rules could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no rules yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule decides which links open which page of the mini program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no rule with these prefixes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not document whether it also finds longer prefixes. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorExplanation</name>
    <message>
        <source>WeChat refused the call with code %1, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what the server says below. With the request identifier, WeChat&apos;s support can tell more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is out of order: it answered with HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1, which WeChat never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server address in the account settings, and whether a proxy or login page stands in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be reached, or the connection was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection and the proxy settings of this computer, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment. If it keeps happening, check the internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was stopped before the server answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove that it is the one it claims to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer. In a company network, ask the administrators whether they inspect encrypted connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something stands between this computer and WeChat: the call was sent on to another place, and the program did not follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to the network if it asks for that in a web browser, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than any real one, so reading it was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server address in the account settings. If it is right, load fewer rules at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read; it is not what WeChat sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, a proxy or login page may stand between this computer and WeChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address begins with http://, so the access token would be readable for others on the way. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was made on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain whether something was changed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportError</name>
    <message>
        <source>The file “%1” is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” was not created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be reached or gave no readable answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to list the rules (%1 · %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules changed while they were being exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export again while nobody edits the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules could not be read from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export again once the reason is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rules were to be written, but there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value of “%1” holds half a character (%2), which no encoding has.</source>
        <extracomment>%1 is a column of the file, %2 a character such as U+D83D</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value of “%1” holds the character %2, which the encoding lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1 cannot be written: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the rule or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation cannot write %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the rules again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the current rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write rules to a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rules as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in loaded rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Error codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each error code means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About QR Jump Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageCollector</name>
    <message>
        <source>Rules were deleted while they were being read: the server had %1 and now has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules changed while they were being read: “%1” arrived twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server promised %1 rules and sent %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleColumn</name>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test links</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleCsvError</name>
    <message>
        <source>“%1” is not a column of a rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value “%1” stands to the right of the last column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a value of the column “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exclusive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleValidator</name>
    <message>
        <source>The prefix is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the beginning of the link that the QR code holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link cannot contain blanks or line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the blanks, or write %20 where one belongs to the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link cannot contain Chinese or other non-ASCII characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them percent-encoded, for example %E4%B8%AD for 中.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat only knows http and https, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the domain after ://, for example https://www.example.com/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not documented how WeChat compares capital letters in a scheme or host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write scheme and host in lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not documented whether WeChat accepts a port or user name in a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the plain domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not documented how WeChat treats what follows “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the prefix before “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not documented which links a rule without a path covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the prefix with “/” to cover everything on this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat checks the ICP filing of the domain, and “%1” does not look like one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a domain that has an ICP filing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes with /r/ cannot open a mini program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of a service account begins with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a code of the service account that begins with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing follows %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the characters that follow /q/ in the service account&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page path is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the page that opens, for example pages/index/index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page path contains blanks; no such page is likely to exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page paths are documented without a slash at the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the first “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page paths are documented with ASCII characters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test range is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which version the test links open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test range %1 is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the three known ranges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not chosen whether the rule occupies its sub-rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “not exclusive” or “exclusive”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value %1 is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule has at most %1 test links; these are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the ones you no longer need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This test link is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test link is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a link or remove the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a link that falls under the prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test link has another scheme than the prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test link has another host than the prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the test link does not fall under the prefix. Only a prefix that ends in “/” covers what lies below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query of the test link does not begin like the query of the prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not documented whether this test link falls under the prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of service accounts do not have this; it is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TruthLine</name>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 match of %2 loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>by %n prefix(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loaded rules sorted by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::core::RuleTableModel</name>
    <message>
        <source>Click to sort the loaded rules by this column.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountListView</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountStrip</name>
    <message>
        <source>● Feature switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ Feature switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether “open a mini program by QR code” is switched on in the WeChat console. While it is off, no rule opens anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n publish(es) left this month</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::Chip</name>
    <message>
        <source>Press Delete to remove it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChipField</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are the most there can be.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ErrorCodeModel</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happens when you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add or edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>download the verification file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get an access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look up a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the words of a list: &quot;load rules, publish&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ErrorCodesDialog</name>
    <message>
        <source>Error codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a code or a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected code in both languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n codes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No code contains what you are looking for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FilterBar</name>
    <message>
        <source>Find in loaded rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters the loaded rules over the columns shown. Asks the server nothing. Shortcut: /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any test range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::InlineBar</name>
    <message>
        <source>Copy identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the request identifier (rid), which WeChat&apos;s support asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the internet address that the allow-list lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::MainWindow</name>
    <message>
        <source>QR Jump Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – QR Jump Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About QR Jump Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;QR Jump Manager %1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, filter, edit and export the rules that decide which QR code opens which page of a WeChat mini program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PagerBar</name>
    <message>
        <source>First page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (Ctrl+Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows per page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n a page</source>
        <comment>rows</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>page</source>
        <extracomment>Followed by a field with the page number and &quot;of 62&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PrefixPanel</name>
    <message>
        <source>Type a prefix and press Enter, or paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefixes to look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat takes at most %1 prefixes at once; %2 were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Look up %n prefix(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked prefixes cannot be asked for. Remove them, or mend and enter them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleTableView</name>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the server&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RulesPage</name>
    <message>
        <source>Reading rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading again by itself in %1 s, attempt %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ScopeBar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rules in order of creation, page by page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 rules in one request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server for up to %1 prefixes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qrjump::ui::WelcomePage</name>
    <message>
        <source>Decide which QR code opens which page of your mini program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is a small server inside this program that answers like WeChat: with an ordinary mini program, a service account and their rules. Whatever you try there, nothing reaches WeChat and no publish is spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
