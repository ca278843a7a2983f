<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchLine</name>
    <message numerus="yes">
        <source>Another program has taken %Ln of them back.</source>
        <translation>
            <numerusform>Another program has taken %Ln of them back.</numerusform>
            <numerusform>Another program has taken %Ln of them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the %Ln changes that were not sent?</source>
        <translation>
            <numerusform>Take back the %Ln change that was not sent?</numerusform>
            <numerusform>Take back the %Ln changes that were not sent?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchNotice</name>
    <message numerus="yes">
        <source>Try the %Ln failed changes again?</source>
        <translation>
            <numerusform>Try the %Ln failed change again?</numerusform>
            <numerusform>Try the %Ln failed changes again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln other reasons, see the list.</source>
        <translation>
            <numerusform>And %Ln other reason, see the list.</numerusform>
            <numerusform>And %Ln other reasons, see the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them the server has something else meanwhile, which is then changed.</source>
        <translation>
            <numerusform>For %Ln of them the server has something else meanwhile, which is then changed.</numerusform>
            <numerusform>For %Ln of them the server has something else meanwhile, which is then changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out, because their rules are gone or published by now.</source>
        <translation>
            <numerusform>%Ln is left out, because its rule is gone or published by now.</numerusform>
            <numerusform>%Ln are left out, because their rules are gone or published by now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shall the %Ln changes that are not done be sent after all?</source>
        <translation>
            <numerusform>Shall the %Ln change that is not done be sent after all?</numerusform>
            <numerusform>Shall the %Ln changes that are not done be sent after all?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused. Take back the %Ln changes that were not sent?</source>
        <translation>
            <numerusform>Paused. Take back the %Ln change that was not sent?</numerusform>
            <numerusform>Paused. Take back the %Ln changes that were not sent?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchText</name>
    <message numerus="yes">
        <source>Publishing %Ln rules</source>
        <translation>
            <numerusform>Publishing %Ln rule</numerusform>
            <numerusform>Publishing %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln rules</source>
        <translation>
            <numerusform>Deleting %Ln rule</numerusform>
            <numerusform>Deleting %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publishing of %Ln rules</source>
        <translation>
            <numerusform>Publishing of %Ln rule</numerusform>
            <numerusform>Publishing of %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deletion of %Ln rules</source>
        <translation>
            <numerusform>Deletion of %Ln rule</numerusform>
            <numerusform>Deletion of %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln are done.</source>
        <translation>
            <numerusform>%Ln is done.</numerusform>
            <numerusform>All %Ln are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 are done.</source>
        <extracomment>of several operations; %1 is how many</extracomment>
        <translation>
            <numerusform>%Ln of %1 is done.</numerusform>
            <numerusform>%Ln of %1 are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln was refused.</numerusform>
            <numerusform>%Ln were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you: the server has something else than was to be changed.</source>
        <translation>
            <numerusform>%Ln needs you: the server has something else than was to be changed.</numerusform>
            <numerusform>%Ln need you: the server has something else than was to be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln is not known yet.</source>
        <translation>
            <numerusform>What became of %Ln is not known yet.</numerusform>
            <numerusform>What became of %Ln is not known yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent yet.</source>
        <translation>
            <numerusform>%Ln was not sent yet.</numerusform>
            <numerusform>%Ln were not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer for %1: whether %Ln changes arrived is not known yet; they will be looked up before anything else is sent</source>
        <extracomment>%1 is a time such as &quot;12 s&quot;</extracomment>
        <translation>
            <numerusform>No answer for %1: whether %Ln change arrived is not known yet; it will be looked up before anything else is sent</numerusform>
            <numerusform>No answer for %1: whether %Ln changes arrived is not known yet; they will be looked up before anything else is sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of the file were left out and not sent.</source>
        <translation>
            <numerusform>%Ln row of the file was left out and not sent.</numerusform>
            <numerusform>%Ln rows of the file were left out and not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of the file were not sent</source>
        <translation>
            <numerusform>%Ln row of the file was not sent</numerusform>
            <numerusform>%Ln rows of the file were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were taken back.</source>
        <translation>
            <numerusform>%Ln was taken back.</numerusform>
            <numerusform>%Ln were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may have been sent: they cannot be taken back, and afterwards “Find out” tells what became of them.</source>
        <translation>
            <numerusform>%Ln more may have been sent: it cannot be taken back, and afterwards “Find out” tells what became of it.</numerusform>
            <numerusform>%Ln more may have been sent: they cannot be taken back, and afterwards “Find out” tells what became of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer for %1: since %2 the server is asked what became of %Ln changes, and nothing is sent before it says so</source>
        <extracomment>%1 is a time such as &quot;12 s&quot;, %2 a time of day</extracomment>
        <translation>
            <numerusform>No answer for %1: since %2 the server is asked what became of %Ln change, and nothing is sent before it says so</numerusform>
            <numerusform>No answer for %1: since %2 the server is asked what became of %Ln changes, and nothing is sent before it says so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer came within %1. So for %2, since %3, the server is asked what became of %Ln changes, and nothing else is sent before it says so</source>
        <extracomment>%1 and %2 are times such as &quot;12 s&quot;, %3 is a time of day</extracomment>
        <translation>
            <numerusform>No answer came within %1. So for %2, since %3, the server is asked what became of %Ln change, and nothing else is sent before it says so</numerusform>
            <numerusform>No answer came within %1. So for %2, since %3, the server is asked what became of %Ln changes, and nothing else is sent before it says so</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeProposal</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 is a list of prefixes</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) are left out, because the server has them no more: %1.</source>
        <extracomment>%1 is a list of prefixes</extracomment>
        <translation>
            <numerusform>%Ln rule is left out, because the server has it no more: %1.</numerusform>
            <numerusform>%Ln rules are left out, because the server has them no more: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageText</name>
    <message numerus="yes">
        <source>%Ln row(s) hold a number that a spreadsheet has rounded, the first in %1.</source>
        <translation>
            <numerusform>%Ln row holds a number that a spreadsheet has rounded, in %1.</numerusform>
            <numerusform>%Ln rows hold a number that a spreadsheet has rounded, the first in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) seem to have lost zeros, the first in %1.</source>
        <translation>
            <numerusform>%Ln row seems to have lost zeros, in %1.</numerusform>
            <numerusform>%Ln rows seem to have lost zeros, the first in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hold characters that cannot be read, the first in %1.</source>
        <translation>
            <numerusform>%Ln row holds characters that cannot be read, in %1.</numerusform>
            <numerusform>%Ln rows hold characters that cannot be read, the first in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were once read in a wrong encoding, the first in %1.</source>
        <translation>
            <numerusform>%Ln row was once read in a wrong encoding, in %1.</numerusform>
            <numerusform>%Ln rows were once read in a wrong encoding, the first in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hold an error of a spreadsheet, the first in %1.</source>
        <translation>
            <numerusform>%Ln row holds an error of a spreadsheet, in %1.</numerusform>
            <numerusform>%Ln rows hold an error of a spreadsheet, the first in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteProposal</name>
    <message numerus="yes">
        <source>&amp;Delete %Ln rule(s)</source>
        <translation>
            <numerusform>&amp;Delete %Ln rule</numerusform>
            <numerusform>&amp;Delete %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln rules will be deleted:</source>
        <translation>
            <numerusform>%Ln rule will be deleted:</numerusform>
            <numerusform>These %Ln rules will be deleted:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are published: scans by anybody will no longer open their pages.</source>
        <translation>
            <numerusform>%Ln of them is published: scans by anybody will no longer open its page.</numerusform>
            <numerusform>%Ln of them are published: scans by anybody will no longer open their pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln publishes are left this month: not all of them can be published again before %1.</source>
        <extracomment>%1 is a day, such as &quot;1 December&quot;</extracomment>
        <translation>
            <numerusform>Only %Ln publish is left this month: not all of them can be published again before %1.</numerusform>
            <numerusform>Only %Ln publishes are left this month: not all of them can be published again before %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Putting it back spends one of the %Ln publishes left this month.</source>
        <translation>
            <numerusform>Putting it back spends the %Ln publish left this month.</numerusform>
            <numerusform>Putting it back spends one of the %Ln publishes left this month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Putting one of them back spends one of the %Ln publishes left this month.</source>
        <translation>
            <numerusform>Putting one of them back spends one of the %Ln publishes left this month.</numerusform>
            <numerusform>Putting one of them back spends one of the %Ln publishes left this month.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyRules</name>
    <message numerus="yes">
        <source>One per line, at most %n.</source>
        <translation>
            <numerusform>At most one.</numerusform>
            <numerusform>One per line, at most %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln loaded rule(s) matches %1.</source>
        <translation>
            <numerusform>The %Ln loaded rule does not match %1.</numerusform>
            <numerusform>None of the %Ln loaded rules matches %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through the %Ln loaded rule(s)…</source>
        <translation>
            <numerusform>Looking through the %Ln loaded rule…</numerusform>
            <numerusform>Looking through the %Ln loaded rules…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match was found for %1, but for %Ln loaded rule(s) it could not be decided.</source>
        <translation>
            <numerusform>No match was found for %1, but for %Ln loaded rule it could not be decided.</numerusform>
            <numerusform>No match was found for %1, but for %Ln loaded rules it could not be decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>E&amp;xport %Ln rules</source>
        <translation>
            <numerusform>E&amp;xport %Ln rule</numerusform>
            <numerusform>E&amp;xport %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport everything (%Ln rules)</source>
        <translation>
            <numerusform>E&amp;xport everything (%Ln rule)</numerusform>
            <numerusform>E&amp;xport everything (%Ln rules)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace file (%Ln rules)</source>
        <translation>
            <numerusform>&amp;Replace file (%Ln rule)</numerusform>
            <numerusform>&amp;Replace file (%Ln rules)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules a second</source>
        <translation>
            <numerusform>%Ln rule a second</numerusform>
            <numerusform>%Ln rules a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading goes on by itself in %Ln seconds.</source>
        <translation>
            <numerusform>Reading goes on by itself in %Ln second.</numerusform>
            <numerusform>Reading goes on by itself in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows written to “%1”.</source>
        <translation>
            <numerusform>%Ln row written to “%1”.</numerusform>
            <numerusform>%Ln rows written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows a second</source>
        <translation>
            <numerusform>%Ln row a second</numerusform>
            <numerusform>%Ln rows a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormNotice</name>
    <message numerus="yes">
        <source>one of the %n publish(es) left this month is spent</source>
        <translation>
            <numerusform>the last publish of this month is spent</numerusform>
            <numerusform>one of the %n publishes left this month is spent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySections</name>
    <message numerus="yes">
        <source>Sent %Ln times, last: %1</source>
        <translation>
            <numerusform>Sent %Ln time, last: %1</numerusform>
            <numerusform>Sent %Ln times, last: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>&amp;Import %Ln rules</source>
        <translation>
            <numerusform>&amp;Import %Ln rule</numerusform>
            <numerusform>&amp;Import %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes about %Ln seconds, with %1 at most.</source>
        <translation>
            <numerusform>Takes about %Ln second, with %1 at most.</numerusform>
            <numerusform>Takes about %Ln seconds, with %1 at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes about %Ln minutes, with %1 at most.</source>
        <translation>
            <numerusform>Takes about %Ln minute, with %1 at most.</numerusform>
            <numerusform>Takes about %Ln minutes, with %1 at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests a second</source>
        <translation>
            <numerusform>%Ln request a second</numerusform>
            <numerusform>%Ln requests a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitWait</name>
    <message numerus="yes">
        <source>waiting until about %1, because only %Ln calls a minute are allowed</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>
            <numerusform>waiting until about %1, because only %Ln call a minute is allowed</numerusform>
            <numerusform>waiting until about %1, because only %Ln calls a minute are allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This account&apos;s limit of %Ln calls a minute is reached. The program goes on by itself at about %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>
            <numerusform>This account&apos;s limit of %Ln call a minute is reached. The program goes on by itself at about %1.</numerusform>
            <numerusform>This account&apos;s limit of %Ln calls a minute is reached. The program goes on by itself at about %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OddPoints</name>
    <message numerus="yes">
        <source>%Ln more thing(s) are odd about these rules.</source>
        <translation>
            <numerusform>%Ln more thing is odd about these rules.</numerusform>
            <numerusform>%Ln more things are odd about these rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishProposal</name>
    <message numerus="yes">
        <source>&amp;Publish %Ln rule(s)</source>
        <translation>
            <numerusform>&amp;Publish %Ln rule</numerusform>
            <numerusform>&amp;Publish %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these rules keep(s) test links.</source>
        <translation>
            <numerusform>%Ln of these rules keeps test links.</numerusform>
            <numerusform>%Ln of these rules keep test links.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) are left out, because they are published already: %1.</source>
        <extracomment>%1 is a list of prefixes</extracomment>
        <translation>
            <numerusform>%Ln rule is left out, because it is published already: %1.</numerusform>
            <numerusform>%Ln rules are left out, because they are published already: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln publish(es) are left this month, as of %1.</source>
        <translation>
            <numerusform>%Ln publish is left this month, as of %1.</numerusform>
            <numerusform>%Ln publishes are left this month, as of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are not enough publishes left this month for %Ln rule(s).</source>
        <translation>
            <numerusform>There are not enough publishes left this month for %Ln rule.</numerusform>
            <numerusform>There are not enough publishes left this month for %Ln rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln rule(s).</source>
        <translation>
            <numerusform>Choose at most %Ln rule.</numerusform>
            <numerusform>Choose at most %Ln rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln rules will go live:</source>
        <translation>
            <numerusform>%Ln rule will go live:</numerusform>
            <numerusform>These %Ln rules will go live:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rules that you chose are published already.</source>
        <translation>
            <numerusform>%Ln rule that you chose is published already.</numerusform>
            <numerusform>All %Ln rules that you chose are published already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server has none of the %Ln rules that you chose any more.</source>
        <translation>
            <numerusform>The server has %Ln rule that you chose no more.</numerusform>
            <numerusform>The server has none of the %Ln rules that you chose any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules or more are missing</source>
        <translation>
            <numerusform>%Ln rule or more is missing</numerusform>
            <numerusform>%Ln rules or more are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceSteps</name>
    <message numerus="yes">
        <source>This spends 1 of the %Ln publish(es) left this month, as of %1.</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>
            <numerusform>This spends the %Ln publish left this month, as of %1.</numerusform>
            <numerusform>This spends 1 of the %Ln publishes left this month, as of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunnerText</name>
    <message numerus="yes">
        <source>This was %Ln minutes ago.</source>
        <translation>
            <numerusform>This was %Ln minute ago.</numerusform>
            <numerusform>This was %Ln minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was %Ln hours ago.</source>
        <translation>
            <numerusform>This was %Ln hour ago.</numerusform>
            <numerusform>This was %Ln hours ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShadowPoints</name>
    <message numerus="yes">
        <source>%Ln more rule(s) are concerned in one of these ways.</source>
        <translation>
            <numerusform>%Ln more rule is concerned in one of these ways.</numerusform>
            <numerusform>%Ln more rules are concerned in one of these ways.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenAgeText</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TruthLine</name>
    <message numerus="yes">
        <source>by %n prefix(es)</source>
        <translation>
            <numerusform>by %n prefix</numerusform>
            <numerusform>by %n prefixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test link(s)</source>
        <translation>
            <numerusform>%n test link</numerusform>
            <numerusform>%n test links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln rule(s) missing</source>
        <translation>
            <numerusform>at least %Ln rule missing</numerusform>
            <numerusform>at least %Ln rules missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln rule(s) deleted meanwhile</source>
        <translation>
            <numerusform>at least %Ln rule deleted meanwhile</numerusform>
            <numerusform>at least %Ln rules deleted meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) shown here are gone from the server</source>
        <translation>
            <numerusform>%Ln rule shown here is gone from the server</numerusform>
            <numerusform>%Ln rules shown here are gone from the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) shown here belong to another page or are gone from the server</source>
        <translation>
            <numerusform>%Ln rule shown here belongs to another page or is gone from the server</numerusform>
            <numerusform>%Ln rules shown here belong to another page or are gone from the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) that belong here are not shown yet</source>
        <translation>
            <numerusform>%Ln rule that belongs here is not shown yet</numerusform>
            <numerusform>%Ln rules that belong here are not shown yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules are shown although they do not match</source>
        <translation>
            <numerusform>%Ln rule is shown although it does not match</numerusform>
            <numerusform>%Ln rules are shown although they do not match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::core::AccountProbe</name>
    <message numerus="yes">
        <source>The account may read its rules: %n are on the server.</source>
        <translation>
            <numerusform>The account may read its rules: %n is on the server.</numerusform>
            <numerusform>The account may read its rules: %n are on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feature is switched on; %n publishes are left this month.</source>
        <translation>
            <numerusform>The feature is switched on; %n publish is left this month.</numerusform>
            <numerusform>The feature is switched on; %n publishes are left this month.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountFiles</name>
    <message numerus="yes">
        <source>%n account(s) were added.</source>
        <translation>
            <numerusform>%n account was added.</numerusform>
            <numerusform>%n accounts were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The settings of %n account(s) were written.</source>
        <translation>
            <numerusform>The settings of %n account were written.</numerusform>
            <numerusform>The settings of %n accounts were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::AccountStrip</name>
    <message numerus="yes">
        <source>%n publish(es) left this month</source>
        <translation>
            <numerusform>%n publish left this month</numerusform>
            <numerusform>%n publishes left this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChangeDialog</name>
    <message numerus="yes">
        <source>These %Ln rules were to be looked up; the list shows them so:</source>
        <translation>
            <numerusform>This %Ln rule was to be looked up; the list shows it so:</numerusform>
            <numerusform>These %Ln rules were to be looked up; the list shows them so:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ChipField</name>
    <message numerus="yes">
        <source>%n entries are the most there can be.</source>
        <translation>
            <numerusform>%n entry is the most there can be.</numerusform>
            <numerusform>%n entries are the most there can be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ComparisonView</name>
    <message numerus="yes">
        <source>Nothing has changed: all %Ln rules are the same in both.</source>
        <translation>
            <numerusform>Nothing has changed: %Ln rule is the same in both.</numerusform>
            <numerusform>Nothing has changed: all %Ln rules are the same in both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::DifferenceBar</name>
    <message numerus="yes">
        <source>%Ln are the same in both</source>
        <translation>
            <numerusform>%Ln is the same in both</numerusform>
            <numerusform>%Ln are the same in both</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::ErrorCodesDialog</name>
    <message numerus="yes">
        <source>%1 of %n codes</source>
        <translation>
            <numerusform>%1 of %n code</numerusform>
            <numerusform>%1 of %n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::FilterBar</name>
    <message numerus="yes">
        <source>The expression is too costly: for %Ln loaded rule(s) it could not be decided. They do not count as matching. Make it simpler.</source>
        <translation>
            <numerusform>The expression is too costly: for %Ln loaded rule it could not be decided. It does not count as matching. Make it simpler.</numerusform>
            <numerusform>The expression is too costly: for %Ln loaded rules it could not be decided. They do not count as matching. Make it simpler.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PagerBar</name>
    <message numerus="yes">
        <source>%n a page</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n a page</numerusform>
            <numerusform>%n a page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PlanStep</name>
    <message numerus="yes">
        <source>%Ln row(s) were changed on the server since the file was compared, and are left out now.</source>
        <translation>
            <numerusform>%Ln row was changed on the server since the file was compared, and is left out now.</numerusform>
            <numerusform>%Ln rows were changed on the server since the file was compared, and are left out now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the ticked row(s) cannot be added.</source>
        <translation>
            <numerusform>%Ln of the ticked rows cannot be added.</numerusform>
            <numerusform>%Ln of the ticked rows cannot be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untick %Ln new row(s), or delete as many rules that are no longer needed and compare again. Otherwise the import stops there and waits for room.</source>
        <translation>
            <numerusform>Untick %Ln new row, or delete one rule that is no longer needed and compare again. Otherwise the import stops there and waits for room.</numerusform>
            <numerusform>Untick %Ln new rows, or delete as many rules that are no longer needed and compare again. Otherwise the import stops there and waits for room.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::PrefixPanel</name>
    <message numerus="yes">
        <source>Look up %n prefix(es)</source>
        <translation>
            <numerusform>Look up %n prefix</numerusform>
            <numerusform>Look up %n prefixes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleFormFlow</name>
    <message numerus="yes">
        <source>The server asks to slow down. Reading back goes on in %n second(s).</source>
        <translation>
            <numerusform>The server asks to slow down. Reading back goes on in %n second.</numerusform>
            <numerusform>The server asks to slow down. Reading back goes on in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat has not answered yet. The program waits up to %n second(s), then asks the server whether the rule exists.</source>
        <translation>
            <numerusform>WeChat has not answered yet. The program waits up to %n second, then asks the server whether the rule exists.</numerusform>
            <numerusform>WeChat has not answered yet. The program waits up to %n seconds, then asks the server whether the rule exists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat has not answered yet. The program waits up to %n second(s), then asks the server whether it has the changes.</source>
        <translation>
            <numerusform>WeChat has not answered yet. The program waits up to %n second, then asks the server whether it has the changes.</numerusform>
            <numerusform>WeChat has not answered yet. The program waits up to %n seconds, then asks the server whether it has the changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RuleFormHeader</name>
    <message numerus="yes">
        <source>%n publish(es) left this month</source>
        <translation>
            <numerusform>%n publish left this month</numerusform>
            <numerusform>%n publishes left this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::RunnerBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SandboxPage</name>
    <message numerus="yes">
        <source>Throw away every change in the sandbox? Its service account then has %n rule(s).</source>
        <translation>
            <numerusform>Throw away every change in the sandbox? Its service account then has %n rule.</numerusform>
            <numerusform>Throw away every change in the sandbox? Its service account then has %n rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::SnapshotsDialog</name>
    <message numerus="yes">
        <source>&amp;Delete %Ln snapshots…</source>
        <translation>
            <numerusform>&amp;Delete %Ln snapshot…</numerusform>
            <numerusform>&amp;Delete %Ln snapshots…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %Ln snapshots?</source>
        <translation>
            <numerusform>Delete this %Ln snapshot?</numerusform>
            <numerusform>Delete these %Ln snapshots?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrjump::ui::WindowNotices</name>
    <message numerus="yes">
        <source>Your keyring is available. %n secret(s) of this session were stored in it.</source>
        <translation>
            <numerusform>Your keyring is available. %n secret of this session was stored in it.</numerusform>
            <numerusform>Your keyring is available. %n secrets of this session were stored in it.</numerusform>
        </translation>
    </message>
</context>
</TS>
