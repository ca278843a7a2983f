<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EmptyRules</name>
    <message numerus="yes">
        <source>None of the %n loaded rule(s) matches %1.</source>
        <translation>
            <numerusform>The loaded rule does not match %1.</numerusform>
            <numerusform>None of the %n loaded rules matches %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One per line, at most %n.</source>
        <translation>
            <numerusform>At most one.</numerusform>
            <numerusform>One per line, at most %n.</numerusform>
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
