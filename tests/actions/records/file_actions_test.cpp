// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/file_actions.h"
#include "core/policy/membership_policy.h"
#include "core/refdata/default_settings.h"
#include "core/session/history.h"
#include "tests/support/replicas.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Bytes that are no text, the same each time.
QByteArray scan(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 12345;
    for (char &one : bytes) {
        state = state * 1664525 + 1013904223;
        one = char(state >> 24);
    }
    return bytes;
}

QString written(const QTemporaryDir &directory, const QString &name, const QByteArray &bytes)
{
    const QString path = directory.filePath(name);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

ActionResult attach(Actions &actions, Id<JobSeeker> person, const QString &path)
{
    return actions.run(AttachFile{.jobSeekerId = person, .file = path, .kind = u"letter"_s, .title = u"From the landlord"_s});
}

bool isRefusal(const ActionResult &result)
{
    if (result.done || result.error || result.findings.size() != 1)
        return false;
    const Finding &one = result.findings.front();
    return one.field == "file"_L1 && one.severity == Severity::Block && one.message.size() > 10 && one.message.size() < 300;
}

/// Every file below a folder with its size.
QStringList filesBelow(const QString &folder)
{
    QStringList all;
    for (const QFileInfo &one : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (one.isDir())
            all += filesBelow(one.filePath());
        else
            all += one.filePath();
    }
    return all;
}

} // namespace

TEST_CASE("What was attached comes back byte for byte, whatever its size", "[actions][R-138][attachment]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    constexpr qsizetype part = 192 * 1024;
    for (const qsizetype size : {qsizetype(1), qsizetype(2), qsizetype(3), part - 1, part, part + 1, 3 * part + 7}) {
        INFO(size);
        const QByteArray bytes = scan(size);
        const auto result = attach(office.as("intake"), person, written(office.directory, u"scan-%1.bin"_s.arg(size), bytes));
        REQUIRE(result.done);
        const auto stored = office.store().find(Id<Attachment>{result.id("attachment")});
        REQUIRE(stored);
        CHECK(stored->size == size);
        CHECK(stored->parts == int((size + part - 1) / part));
        CHECK(stored->name == u"scan-%1.bin"_s.arg(size));
        CHECK(stored->addedBy == office.staff("intake"));
        const auto back = attachmentBytes(office.session(), *stored);
        REQUIRE(back.ok());
        CHECK((*back == bytes));
    }
    // Looking at one is a look at the person.
    const auto looks = accessHistory(office.store(), person);
    CHECK(std::ranges::count(*looks, u"attachment"_s, &AccessEntry::kind) == 7);
    // After a restart, too.
    office.reopen("counselor");
    const auto all = office.store().ofPerson<Attachment>(person);
    CHECK((*attachmentBytes(office.session(), all.back()) == scan(3 * part + 7)));
    // View only may read a person, but opens no scan.
    office.as("view_only");
    CHECK_FALSE(attachmentBytes(office.session(), all.back()).ok());
}

TEST_CASE("Too large, empty, not there or not a file: refused in words, and nothing kept", "[actions][attachment][bad]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    Actions &intake = office.as("intake");
    const qsizetype limit = 20 * 1024 * 1024;
    const auto large = attach(intake, person, written(office.directory, u"21 MB.pdf"_s, QByteArray(21 * 1024 * 1024, 'x')));
    CHECK(isRefusal(large));
    CHECK(large.findings.front().message.contains(u"20"_s));
    CHECK(isRefusal(attach(intake, person, written(office.directory, u"a byte more.pdf"_s, QByteArray(limit + 1, 'x')))));
    CHECK(isRefusal(attach(intake, person, written(office.directory, u"empty.pdf"_s, {}))));
    CHECK(isRefusal(attach(intake, person, office.directory.filePath(u"nowhere.pdf"_s))));
    CHECK(isRefusal(attach(intake, person, office.directory.path())));
    CHECK(isRefusal(attach(intake, person, u"/"_s)));
    CHECK(isRefusal(attach(intake, person, {})));
    CHECK(isRefusal(attach(intake, person, u"/dev/null"_s)));
    CHECK(isRefusal(attach(intake, person, u"/dev/zero"_s)));
    CHECK(office.store().all<Attachment>().empty());
    CHECK(office.store().all<AttachmentPart>().empty());
    // The last megabyte still fits, and a smaller limit is the office's to set.
    CHECK(attach(intake, person, written(office.directory, u"20 MB.pdf"_s, QByteArray(limit, 'x'))).done);
    REQUIRE(office.as("administrator").run(SetSetting{{.key = u"attachment_megabytes"_s, .value = u"1"_s, .effectiveFrom = office.clock.today()}}).done);
    CHECK(isRefusal(attach(office.as("intake"), person, written(office.directory, u"2 MB.pdf"_s, QByteArray(2 * 1024 * 1024, 'x')))));
}

TEST_CASE("A name is only ever a name", "[actions][attachment][bad]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const auto stored = [&](const QString &path) {
        const auto result = attach(office.as("intake"), person, path);
        REQUIRE(result.done);
        return *office.store().find(Id<Attachment>{result.id("attachment")});
    };
    const QString below = written(office.directory, u"etc/passwd"_s, "root");
    QDir(office.directory.path()).mkpath(u"a/b"_s);
    const QString climbing = office.directory.filePath(u"a/b/../../etc/passwd"_s);
    CHECK(stored(below).name == u"passwd"_s);
    CHECK(stored(climbing).name == u"passwd"_s);
    CHECK(stored(written(office.directory, u"<script>alert(1)<\u2215script>.pdf"_s, "x")).name == u"<script>alert(1)<\u2215script>.pdf"_s);
    CHECK(stored(written(office.directory, u"C:\\Windows\\win.ini"_s, "x")).name == u"win.ini"_s);
    CHECK(stored(written(office.directory, u"letter\u202Efdp.exe"_s, "x")).name == u"letterfdp.exe"_s);
    CHECK(stored(written(office.directory, u"line\nbreak\u001b[31m.txt"_s, "x")).name == u"linebreak[31m.txt"_s);
    CHECK(stored(written(office.directory, u"رسالة من المالك.pdf"_s, "x")).name == u"رسالة من المالك.pdf"_s);
    CHECK(stored(written(office.directory, u"Giấy tờ.pdf"_s.normalized(QString::NormalizationForm_D), "x")).name == u"Giấy tờ.pdf"_s);
    // A name of nothing that can be kept is refused, not invented.
    CHECK(isRefusal(attach(office.as("intake"), person, written(office.directory, u"\u202E\u200B"_s, "x"))));
}

TEST_CASE("The name offered when a scan is saved outside is no path, not hidden and no markup", "[actions][attachment][bad]")
{
    struct Row
    {
        const char16_t *name;
        const char16_t *safe;
    };
    for (const Row &row : {Row{u"letter.pdf", u"letter.pdf"}, {u"../../etc/passwd", u"_.._etc_passwd"}, {u"..\\..\\win.ini", u"_.._win.ini"},
                           {u"<script>alert(1)</script>.pdf", u"_script_alert(1)__script_.pdf"}, {u".bashrc", u"bashrc"}, {u"-rf", u"rf"},
                           {u" . - x", u"x"}, {u"", u"attachment"}, {u"...", u"attachment"}, {u"a:b|c?d*e\"f", u"a_b_c_d_e_f"},
                           {u"Giấy tờ (2).pdf", u"Giấy tờ (2).pdf"}}) {
        const QString name = QString::fromUtf16(row.name);
        INFO(name.toStdString());
        CHECK(safeFileName(name) == QString::fromUtf16(row.safe));
    }
    // Cut in front, so that the ending stays; and what the cut leaves is no hidden name either.
    const QString safe = safeFileName(u"x"_s.repeated(300) + u".pdf"_s);
    CHECK(safe.size() == 120);
    CHECK(safe.endsWith(u".pdf"_s));
    for (int dots = 0; dots < 6; ++dots) {
        const QString cut = safeFileName(u"x"_s.repeated(50) + u".-"_s.repeated(dots) + u"y"_s.repeated(120 - dots));
        INFO(dots);
        CHECK_FALSE(cut.startsWith(u'.'));
        CHECK_FALSE(cut.startsWith(u'-'));
    }
}

TEST_CASE("Attaching and reading leave nothing beside the office, and not a word in the clear", "[actions][attachment][R-138]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    QTemporaryDir elsewhere;
    const QByteArray secret("Permit number A-217-000-553 of Kateryna Shevchenko");
    const QString path = written(elsewhere, u"permit.txt"_s, secret);
    const QStringList before = filesBelow(office.directory.path());
    const auto result = attach(office.as("intake"), person, path);
    REQUIRE(result.done);
    const auto stored = office.store().find(Id<Attachment>{result.id("attachment")});
    CHECK((*attachmentBytes(office.session(), *stored) == secret));
    office.store().database().run("PRAGMA wal_checkpoint(TRUNCATE)");
    CHECK(filesBelow(office.directory.path()) == before);
    CHECK(filesBelow(elsewhere.path()).size() == 1);
    for (const QString &name : before) {
        QFile file(name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        INFO(name.toStdString());
        CHECK_FALSE(bytes.contains("Permit number"));
        CHECK_FALSE(bytes.contains(secret.toBase64().left(24)));
        CHECK_FALSE(bytes.contains("permit.txt"));
    }
}

TEST_CASE("A part that is missing or changed is said, and never bytes that are not the scan's", "[actions][attachment]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const QByteArray bytes = scan(400'000);
    const auto result = attach(office.as("intake"), person, written(office.directory, u"scan.bin"_s, bytes));
    const Attachment stored = *office.store().find(Id<Attachment>{result.id("attachment")});
    const auto parts = office.store().where<AttachmentPart>("attachment", Value{stored.id.value});
    REQUIRE(parts.size() == 3);
    const auto whole = [&] {
        const auto read = attachmentBytes(office.session(), stored);
        if (!read) {
            CHECK(read.error().kind == ErrorKind::Damaged);
            CHECK_FALSE(read.error().advice.isEmpty());
        }
        return read.ok();
    };
    Database &database = office.store().database();
    CHECK(whole());
    database.query("UPDATE attachment_part SET seq = 5 - seq WHERE attachment = ?").bind(stored.id.value).run();
    CHECK_FALSE(whole());
    database.query("UPDATE attachment_part SET seq = 5 - seq WHERE attachment = ?").bind(stored.id.value).run();
    CHECK(whole());
    database.query("UPDATE attachment_part SET data = 'AAAA' WHERE id = ?").bind(parts[1].id.value).run();
    CHECK_FALSE(whole());
    database.query("DELETE FROM attachment_part WHERE id = ?").bind(parts[1].id.value).run();
    CHECK_FALSE(whole());
}

TEST_CASE("An attachment is voided with a reason and taken back in one step with its parts", "[actions][attachment][undo]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const auto result = attach(office.as("intake"), person, written(office.directory, u"scan.bin"_s, scan(400'000)));
    const Id<Attachment> id{result.id("attachment")};
    CHECK_FALSE(office.as("intake").run(VoidAttachment{id, u"  "_s}).done);
    CHECK_FALSE(office.as("view_only").run(VoidAttachment{id, u"x"_s}).done);
    REQUIRE(office.as("intake").run(VoidAttachment{id, u"Another person's letter"_s}).done);
    CHECK(office.store().find(id)->voidReason == u"Another person's letter"_s);
    CHECK_FALSE(office.as("intake").run(VoidAttachment{id, u"again"_s}).done);
    REQUIRE(office.as("intake").undo().done);
    CHECK_FALSE(office.store().find(id)->voidedOn.isValid());
    REQUIRE(office.as("intake").undo().done);
    CHECK_FALSE(office.store().find(id));
    CHECK(office.store().all<AttachmentPart>().empty());
    REQUIRE(office.as("intake").redo().done);
    CHECK((*attachmentBytes(office.session(), *office.store().find(id)) == scan(400'000)));
}

TEST_CASE("A scan made on one workstation is opened on another", "[actions][sync][attachment]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    QTemporaryDir directory;
    const QByteArray bytes = scan(1'000'000);
    const auto result = attach(at[0].as("intake"), office.person, written(directory, u"scan.bin"_s, bytes));
    REQUIRE(result.done);
    at[1].takes(at[0].bundle());
    at[1].as("counselor");
    const auto there = at[1].store().find(Id<Attachment>{result.id("attachment")});
    REQUIRE(there);
    const auto read = attachmentBytes(at[1].session(), *there);
    REQUIRE(read.ok());
    CHECK((*read == bytes));
    CHECK(at[1].dump() == at[0].dump());
    CHECK(at[1].problems() == QString());
    // Its bytes are no part of what a history shows.
    const auto history = personHistory(at[1].store(), office.person);
    REQUIRE(history.ok());
    for (const RecordChange &change : history->front().records)
        CHECK_FALSE(change.entity->bulky);
}

// Income tables ----------------------------------------------------------------------------------------------

TEST_CASE("An income table that is whole is in force from its day", "[actions][R-21]")
{
    OfficeFixture office;
    const QString path = written(office.directory, u"lls.csv"_s, "family_size,annual,source\n2,\"$21,640\",Notice 26-01\n1,15960,Notice 26-01\n3,27320.00,Notice 26-01\n");
    const LoadIncomeTable params{.file = path, .effectiveFrom = QDate(2026, 3, 1)};
    for (const char *role : {"intake", "counselor", "supervisor", "director", "view_only"})
        CHECK_FALSE(office.as(role).run(params).done);
    const auto result = office.as("administrator").run(params);
    for (const Finding &finding : result.findings)
        UNSCOPED_INFO(finding.message.toStdString());
    REQUIRE(result.done);
    const auto setting = office.store().find(Id<Setting>{result.id("setting")});
    CHECK(setting->source == u"Notice 26-01"_s);
    CHECK(setting->value == u"15960, 21640, 27320 + 5680"_s);
    const auto amount = [&](QDate on, int size) { return policy::incomeAmount(settingsWith(office.store().all<Setting>(), on), size, on); };
    CHECK(amount(QDate(2026, 3, 1), 1) == 15960 * 50);
    CHECK(amount(QDate(2026, 3, 2), 2) == 21640 * 50);
    CHECK(amount(QDate(2026, 3, 2), 5) == (27320 + 2 * 5680) * 50);
    CHECK(amount(QDate(2026, 2, 28), 1) != 15960 * 50);
    // What the file says itself stands where nothing else is said.
    const QString whole = written(office.directory, u"whole.csv"_s,
                                  "family_size,annual,effective_from,area,source\n1,30000,2026-05-01,Boston,LLS 2026\n2,40000,2026-05-01,Boston,LLS 2026\nmore,9000,,,\n");
    const auto own = office.as("administrator").run(LoadIncomeTable{.file = whole});
    REQUIRE(own.done);
    const auto read = office.store().find(Id<Setting>{own.id("setting")});
    CHECK(read->effectiveFrom == QDate(2026, 5, 1));
    CHECK(read->scope == u"Boston"_s);
    CHECK(read->value == u"30000, 40000 + 9000"_s);
    const auto typed = office.as("administrator").run(LoadIncomeTable{.file = whole, .effectiveFrom = QDate(2026, 6, 1), .area = u"Metro North"_s, .source = u"Letter"_s});
    REQUIRE(typed.done);
    CHECK(office.store().find(Id<Setting>{typed.id("setting")})->scope == u"Metro North"_s);
    CHECK(office.store().find(Id<Setting>{typed.id("setting")})->effectiveFrom == QDate(2026, 6, 1));
    CHECK(office.store().find(Id<Setting>{typed.id("setting")})->source == u"Letter"_s);
}

TEST_CASE("An income table with a fault is refused in words, with the row", "[actions][R-21][bad]")
{
    OfficeFixture office;
    struct Row
    {
        const char *what;
        QByteArray csv;
        const char *says;
    };
    for (const Row &row : {Row{"a gap", "family_size,annual,source\n1,100,x\n2,200,x\n4,400,x\n", "3"},
                           {"no one-person family", "family_size,annual,source\n2,200,x\n3,300,x\n", "1"},
                           {"two rows for one size", "family_size,annual,source\n1,100,x\n2,200,x\n2,210,x\n3,300,x\n", "2"},
                           {"not rising", "family_size,annual,source\n1,100,x\n2,200,x\n3,200,x\n", "3"},
                           {"falling", "family_size,annual,source\n1,300,x\n2,200,x\n3,400,x\n", "2"},
                           {"no source", "family_size,annual\n1,100\n2,200\n", "notice"},
                           {"one row", "family_size,annual,source\n1,100,x\n", "2"},
                           {"no rows", "family_size,annual,source\n", "2"},
                           {"empty", "", ""},
                           {"other columns", "size,amount\n1,100\n2,200\n", "family_size"},
                           {"no amount", "family_size,annual,source\n1,,x\n2,200,x\n3,300,x\n", "Row 2"},
                           {"words", "family_size,annual,source\n1,100,x\n2,many,x\n3,300,x\n", "Row 3"},
                           {"negative", "family_size,annual,source\n1,-100,x\n2,200,x\n3,300,x\n", "Row 2"},
                           {"a family of none", "family_size,annual,source\n0,50,x\n1,100,x\n2,200,x\n", "Row 2"},
                           {"a family of half", "family_size,annual,source\n1.5,150,x\n1,100,x\n2,200,x\n", "Row 2"},
                           {"two days", "family_size,annual,source,effective_from\n1,100,x,2026-01-01\n2,200,x,2026-02-01\n", "Row 3"},
                           {"no day", "family_size,annual,source,effective_from\n1,100,x,2026-02-30\n2,200,x,2026-02-30\n", "Row 2"},
                           {"two areas", "family_size,annual,source,area\n1,100,x,Boston\n2,200,x,Lowell\n", "Row 3"},
                           {"no text at all", QByteArray("\x00\xff\xfe\x80", 4), ""}}) {
        INFO(row.what);
        const auto result = office.as("administrator").run(LoadIncomeTable{.file = written(office.directory, u"table.csv"_s, row.csv), .effectiveFrom = QDate(2026, 3, 1)});
        CHECK_FALSE(result.done);
        REQUIRE_FALSE(result.findings.isEmpty());
        INFO(result.findings.front().message.toStdString());
        CHECK(result.findings.front().field == (QLatin1StringView(row.what) == "no source"_L1 ? u"source"_s : u"file"_s));
        CHECK(result.findings.front().message.contains(QLatin1StringView(row.says)));
    }
    const QString right = written(office.directory, u"right.csv"_s, "family_size,annual,source\n1,100,x\n2,200,x\n");
    const auto undated = office.as("administrator").run(LoadIncomeTable{.file = right});
    CHECK(refusedBy(undated) == QStringList{u"R-21"_s});
    CHECK_FALSE(office.as("administrator").run(LoadIncomeTable{.file = office.directory.path(), .effectiveFrom = QDate(2026, 3, 1)}).done);
    CHECK_FALSE(office.as("administrator").run(LoadIncomeTable{.file = u"/nowhere.csv"_s, .effectiveFrom = QDate(2026, 3, 1)}).done);
    CHECK(office.store().all<Setting>().empty());
}
