// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/federal/federal_file.h"

#include "core/exchange/demo_maker.h"
#include "core/exchange/federal/sealed_file.h"
#include "core/policy/federal/standing_policy.h"
#include "tests/support/federal/federal_office.h"
#include "tests/support/federal/second_checker.h"
#include "tests/support/printing.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;
using waymark::policy::PirlFinding;
using waymark::policy::Quarter;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray layoutCsv()
{
    return contents(QStringLiteral(WAYMARK_SOURCE_DIR "/resources/federal/layout.csv"));
}

/// The file with another value in one place: the row from 0, the element.
QByteArray planted(const QByteArray &csv, qsizetype row, const QString &element, const QString &value)
{
    const QStringList names = [] {
        QStringList all;
        for (const QStringList &one : plainRows(layoutCsv()))
            all += one.front();
        return all.sliced(1);
    }();
    auto rows = plainRows(csv);
    rows.at(std::size_t(row))[names.indexOf(element)] = value;
    QByteArray out;
    for (const QStringList &one : rows)
        out += federalLine(one);
    return out;
}

const std::map<QString, QString> audiences{{u"wioa_adult"_s, u"adult"_s}, {u"wioa_dw"_s, u"dw"_s},
                                           {u"wioa_youth"_s, u"youth"_s}, {u"wagner_peyser"_s, u"wp"_s},
                                           {u"jvsg"_s, u"jvsg"_s},        {u"ndwg"_s, u"dwg"_s}};

struct Files : FederalOffice
{
    explicit Files(quint64 seed = 5, int size = 40) : FederalOffice(seed, size) {}
    QString path(const char *name = "out.csv") const { return directory.filePath(QString::fromLatin1(name)); }
    QStringList left() const { return QDir(directory.path()).entryList(QDir::Files | QDir::Hidden); }
    FederalFileReport written(FederalFileOptions options, const char *name = "out.csv")
    {
        auto report = writeFederalFile(as("director"), path(name), options);
        if (!report)
            FAIL(report.error().text().toStdString());
        return *std::move(report);
    }
};

FederalFileOptions of(const QString &program, Quarter quarter = {2026, 2})
{
    return {.program = program, .quarter = quarter};
}

} // namespace

TEST_CASE("A second checker accepts every value of every program's file",
          "[exchange][federal][R-132][R-133][R-134]")
{
    Files office(5, 120);
    office.mergeSome(5);
    for (const QString &program : policy::federalPrograms()) {
        CAPTURE(program);
        const FederalFileReport report = office.written(of(program));
        REQUIRE(report.written);
        CHECK(report.rows > 0);
        CHECK_FALSE(report.has(PirlFinding::Kind::Value));
        CHECK_FALSE(report.has(PirlFinding::Kind::Duplicate));
        for (const PirlFinding &one : report.findings)
            UNSCOPED_INFO(one.row << ' ' << one.what.toStdString());
        const QByteArray csv = contents(office.path());
        CHECK(qint64(plainRows(csv).size()) == report.rows);
        CHECK(csv.endsWith("\r\n"));
        CHECK(secondOpinion(layoutCsv(), csv, audiences.at(program)) == QStringList());
        // What is empty and asked for is what the program itself says is missing, no more and no less.
        const auto told = report.counts.find({PirlFinding::Kind::Logical, u"missing"_s});
        CHECK(secondMissing(layoutCsv(), csv, audiences.at(program)).size() ==
              (told == report.counts.end() ? 0 : told->second));
        const auto permissions = QFileInfo(office.path()).permissions();
        CHECK_FALSE(
            (permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup)));
    }
}

TEST_CASE("A second checker accepts every value of every program's file of a demonstration office",
          "[exchange][federal][R-132]")
{
    const QTemporaryDir directory;
    const QString folder = directory.filePath(u"demo"_s);
    const QString path = directory.filePath(u"out.csv"_s);
    REQUIRE(makeDemoOffice(folder, {.people = 40, .seed = 3, .today = QDate(2026, 8, 1)}).ok());
    FixedClock clock(QDate(2026, 8, 1));
    const auto office = SignedIn::open(folder, u"director"_s, QString(demoPassword), clock);
    REQUIRE(office.ok());
    qint64 rows = 0;
    for (const auto &[program, audience] : audiences) {
        CAPTURE(program);
        const auto report = writeFederalFile((*office)->actions(), path, of(program));
        REQUIRE(report.ok());
        REQUIRE(report->written);
        rows += report->rows;
        CHECK(secondOpinion(layoutCsv(), contents(path), audience) == QStringList());
    }
    CHECK(rows > 5);
}

TEST_CASE("The second checker is no rubber stamp", "[exchange][federal]")
{
    Files office;
    REQUIRE(office.written(of(u"wioa_adult"_s)).rows > 1);
    const QByteArray csv = contents(office.path());
    QByteArray spaced = csv;
    spaced.replace(spaced.indexOf(",,"), 2, ", ,");
    CHECK_FALSE(secondOpinion(layoutCsv(), spaced, u"adult"_s).isEmpty());
    CHECK_FALSE(secondOpinion(layoutCsv(), csv + csv, u"adult"_s).isEmpty());
    QByteArray shorter = csv;
    shorter.remove(shorter.indexOf(","), 1);
    CHECK_FALSE(secondOpinion(layoutCsv(), shorter, u"adult"_s).isEmpty());
    // One cell of the first row each: not asked of adults, no number of its own, a code twice, no code at
    // all.
    const QStringList names = [] {
        QStringList all;
        for (const QStringList &line : plainRows(layoutCsv()))
            all += line.front();
        return all.sliced(1);
    }();
    for (const auto &[element, value] : {std::pair("1900", "1"), {"OBS", "2"}, {"203", "44"}, {"201", "7"}}) {
        CAPTURE(element);
        QStringList cells = plainRows(csv).front();
        cells[names.indexOf(QString::fromLatin1(element))] = QString::fromLatin1(value);
        for (QString &cell : cells)
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        const QStringList faults = secondOpinion(layoutCsv(), cells.join(u',').toUtf8() + "\r\n", u"adult"_s);
        REQUIRE(faults.size() == 1);
        CHECK(faults.front().contains(QString::fromLatin1(element)));
    }
    // One value put in at a time, and what is said of it.
    REQUIRE(secondOpinion(layoutCsv(), csv, u"adult"_s) == QStringList());
    REQUIRE(planted(csv, 0, u"OBS"_s, u"1"_s) == csv);
    struct Fault
    {
        const char *element;
        const char *value;
        const char *said;
    };
    for (const Fault &one : std::initializer_list<Fault>{{"OBS", "1", "row 2: OBS number"},
                                                         {"OBS", "3", "row 2: OBS number"},
                                                         {"203", "04", "row 2: 203 none and one"},
                                                         {"203", "44", "row 2: 203 code"},
                                                         {"2700", "078051120", "row 2: 2700 not asked"},
                                                         {"901", "20260230", "row 2: 901 date"}}) {
        CAPTURE(one.element, one.value);
        const QByteArray wrong =
            planted(csv, 1, QString::fromLatin1(one.element), QString::fromLatin1(one.value));
        CHECK(secondOpinion(layoutCsv(), wrong, u"adult"_s).contains(QString::fromLatin1(one.said)));
    }
    const qsizetype missing = secondMissing(layoutCsv(), csv, u"adult"_s).size();
    const QByteArray without = planted(csv, 1, u"903"_s, {});
    CHECK(secondMissing(layoutCsv(), without, u"adult"_s).size() == missing + 1);
    const QByteArray disabled = planted(planted(csv, 1, u"202"_s, u"1"_s), 1, u"203"_s, {});
    CHECK(secondMissing(layoutCsv(), disabled, u"adult"_s).contains(u"row 2: 203"_s));
    const QByteArray able = planted(planted(csv, 1, u"202"_s, u"0"_s), 1, u"203"_s, {});
    CHECK_FALSE(secondMissing(layoutCsv(), able, u"adult"_s).contains(u"row 2: 203"_s));
    // A value that is judged as a decimal number.
    QByteArray decimal = layoutCsv();
    decimal.replace("102,County lived in,IN", "102,County lived in,DE");
    REQUIRE(decimal != layoutCsv());
    CHECK(secondOpinion(decimal, planted(csv, 1, u"102"_s, u"1.5"_s), u"adult"_s).isEmpty());
    for (const char *no : {"1.", "a", "1..", ".5"})
        CHECK(secondOpinion(decimal, planted(csv, 1, u"102"_s, QString::fromLatin1(no)), u"adult"_s)
                  .contains(u"row 2: 102 type"_s));
}

TEST_CASE("No SSN and no pseudo number stands in a plain file", "[exchange][federal][R-133][R-138]")
{
    Files office;
    for (const QString &program : policy::federalPrograms()) {
        office.written(of(program));
        const QByteArray csv = contents(office.path());
        for (const JobSeeker &person : office.store().all<JobSeeker>())
            CHECK_FALSE(csv.contains(person.ssn.toLatin1()));
    }
}

TEST_CASE("A quarter that has not ended is refused in words", "[exchange][federal][R-137]")
{
    Files office(5, 4); // 1 August 2026
    for (const auto &[quarter, right] : std::initializer_list<std::pair<Quarter, bool>>{
             {{2026, 2}, true}, {{2026, 3}, false}, {{2026, 4}, false}}) {
        CAPTURE(quarter.code());
        const auto report =
            writeFederalFile(office.as("director"), office.path(), of(u"wioa_adult"_s, quarter));
        CHECK(report.ok() == right);
        if (!report) {
            CHECK(report.error().kind == ErrorKind::BadInput);
            CHECK(report.error().what.contains(u"has not ended"_s));
            CHECK(report.error().advice.size() > 10);
        }
        QFile::remove(office.path());
    }
    CHECK_FALSE(writeFederalFile(office.as("director"), office.path(), of(u"taa"_s)).ok());
    CHECK(office.left().isEmpty());
}

TEST_CASE("Directors and administrators write it, and each person in it is logged as seen",
          "[exchange][federal][R-138]")
{
    Files office(5, 30);
    for (const char *role : {"intake", "counselor", "supervisor", "view_only"}) {
        CAPTURE(role);
        const auto refused = writeFederalFile(office.as(role), office.path(), of(u"wioa_adult"_s));
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().kind == ErrorKind::Refused);
        CHECK(office.left().isEmpty());
    }
    const auto looks = [&] {
        Query query = office.session().office().database().query(
            "SELECT count(DISTINCT person_id) FROM access_log WHERE kind = "
            "'federal_file'");
        return query.next() ? query.number(0) : -1;
    };
    FederalFileOptions check = of(u"wioa_adult"_s);
    check.checkOnly = true;
    const FederalFileReport checked = office.written(check);
    CHECK_FALSE(checked.written);
    CHECK(office.left().isEmpty());
    CHECK(looks() == 0);
    const FederalFileReport report = office.written(of(u"wioa_adult"_s));
    CHECK(report.rows == checked.rows);
    CHECK(looks() > 0);
    CHECK(looks() <= report.rows);
}

TEST_CASE("Confidential people are in the file", "[exchange][federal]")
{
    Files office(5, 30);
    const qint64 before = office.written(of(u"wioa_adult"_s)).rows;
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              for (JobSeeker &person : office.session().store().all<JobSeeker>()) {
                                  person.confidential = true;
                                  transaction.save(person);
                              }
                              return {};
                          })
                .ok());
    CHECK(office.written(of(u"wioa_adult"_s)).rows == before);
}

TEST_CASE("A value that is not valid holds the file back, unless it is wanted anyway",
          "[exchange][federal][R-132][R-134]")
{
    Files office(5, 30);
    office.written(of(u"wioa_adult"_s));
    const QByteArray good = contents(office.path());
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              for (JobSeeker &person : office.session().store().all<JobSeeker>()) {
                                  person.state = u"Mass"_s;
                                  transaction.save(person);
                              }
                              return {};
                          })
                .ok());
    FederalFileOptions options = of(u"wioa_adult"_s);
    const FederalFileReport refused = office.written(options);
    CHECK_FALSE(refused.written);
    REQUIRE_FALSE(refused.findings.empty());
    CHECK(refused.findings.front().element == u"101"_s);
    CHECK(refused.findings.front().field == u"state"_s);
    CHECK(office.store().find(refused.findings.front().person));
    CHECK(contents(office.path()) == good); // what was there stays
    CHECK(office.left() == QStringList{u"out.csv"_s});
    options.anyway = true;
    const FederalFileReport anyway = office.written(options);
    CHECK(anyway.written);
    CHECK(anyway.found() == refused.found());
    CHECK_FALSE(secondOpinion(layoutCsv(), contents(office.path()), u"adult"_s).isEmpty());
}

TEST_CASE("Stopped, it leaves nothing behind", "[exchange][federal]")
{
    Files office(5, 30);
    int asked = 0;
    const auto report = writeFederalFile(office.as("director"), office.path(), of(u"wioa_adult"_s),
                                         [&](qint64 done, qint64 total) {
                                             ++asked;
                                             CHECK(done <= total);
                                             return false;
                                         });
    REQUIRE_FALSE(report.ok());
    CHECK(asked == 1);
    CHECK(office.left().isEmpty());
}

TEST_CASE("Stopped after rows were made, it leaves no file and says of nobody that they were seen",
          "[exchange][federal][R-138]")
{
    Files office(5, 510); // the step is asked once for 500 people
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              for (const JobSeeker &person : office.session().store().all<JobSeeker>()) {
                                  ProgramEnrollment one{.jobSeekerId = person.id,
                                                        .program = u"wagner_peyser"_s,
                                                        .status = u"enrolled"_s,
                                                        .startedOn = QDate(2026, 1, 5)};
                                  transaction.add(one);
                              }
                              return {};
                          })
                .ok());
    const auto looks = [&] {
        Query query = office.session().office().database().query("SELECT count(*) FROM access_log");
        return query.next() ? query.number(0) : -1;
    };
    Actions &actions = office.as("director");
    const qint64 before = looks();
    REQUIRE(before >= 0);
    qint64 reached = 0;
    const auto report =
        writeFederalFile(actions, office.path(), of(u"wagner_peyser"_s), [&](qint64 done, qint64) {
            reached = done;
            return done == 0;
        });
    REQUIRE_FALSE(report.ok());
    REQUIRE(reached >= 500);
    CHECK(office.left().isEmpty());
    CHECK(looks() == before);
}

TEST_CASE("A file that cannot be written there says so", "[exchange][federal]")
{
    Files office(5, 10);
    const auto report =
        writeFederalFile(office.as("director"), office.path("no/such/folder.csv"), of(u"wioa_adult"_s));
    REQUIRE_FALSE(report.ok());
    CHECK_FALSE(report.error().text().isEmpty());
}

TEST_CASE("A header is written only where it is asked for", "[exchange][federal][R-132]")
{
    Files office(5, 20);
    FederalFileOptions options = of(u"wioa_adult"_s);
    options.header = true;
    const FederalFileReport report = office.written(options);
    const auto rows = plainRows(contents(office.path()));
    CHECK(qint64(rows.size()) == report.rows + 1);
    CHECK(rows.front().front() == u"OBS"_s);
    CHECK(rows.front().value(1) == u"100"_s);
}

TEST_CASE("SSNs leave the office encrypted only", "[exchange][federal][R-133][R-138]")
{
    Files office(5, 60);
    FederalFileOptions options = of(u"jvsg"_s);
    options.withSsn = true;
    CHECK(writeFederalFile(office.as("director"), office.path(), options).error().kind == ErrorKind::Refused);
    options.password = u"short"_s;
    CHECK_FALSE(writeFederalFile(office.as("director"), office.path(), options).ok());
    CHECK(office.left().isEmpty());
    options.password = u"a password told by voice"_s;
    const FederalFileReport report = office.written(options);
    REQUIRE(report.written);
    const QByteArray sealed = contents(office.path());
    QByteArray plain;
    const auto open = [&](QByteArray bytes, const QString &password) {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        plain.clear();
        return openSealed(in, password, [&](const QByteArray &piece) {
            plain += piece;
            return Result<void>();
        });
    };
    REQUIRE(open(sealed, options.password).ok());
    CHECK(secondOpinion(layoutCsv(), plain, u"jvsg"_s) == QStringList());
    int with = 0;
    for (const JobSeeker &person : office.store().all<JobSeeker>()) {
        CHECK_FALSE(sealed.contains(person.number.toLatin1()));
        CHECK_FALSE((person.hasPseudo() && plain.contains(person.ssn.toLatin1())));
        with += plain.contains(person.ssn.toLatin1());
    }
    CHECK(with > 0);
    CHECK(open(sealed, u"another password"_s).error().kind == ErrorKind::WrongPassword);
    QByteArray changed = sealed;
    changed[changed.size() - 5] = char(changed[changed.size() - 5] ^ 1);
    CHECK(open(changed, options.password).error().kind == ErrorKind::Damaged);
    CHECK(open(sealed.chopped(1), options.password).error().kind == ErrorKind::Damaged);
    CHECK(open(sealed + 'x', options.password).error().kind == ErrorKind::Damaged);
    CHECK(open("no sealed file", options.password).error().kind == ErrorKind::BadInput);
}

TEST_CASE("A sealed file of several chunks opens to the same bytes", "[exchange][R-138]")
{
    for (const qsizetype size : {0, 1, 65'535, 65'536, 65'537, 300'000}) {
        CAPTURE(size);
        const QByteArray plain = QByteArray(size, 'x') + QByteArray::number(size);
        auto sealer = FileSealer::begin(u"a password told by voice"_s, KeyCost::testing());
        REQUIRE(sealer.ok());
        QByteArray sealed = (*sealer)->push(plain.first(size / 3), false);
        sealed += (*sealer)->push(plain.sliced(size / 3), true);
        QBuffer in(&sealed);
        in.open(QIODevice::ReadOnly);
        QByteArray back;
        REQUIRE(openSealed(in, u"a password told by voice"_s, [&](const QByteArray &piece) {
                    back += piece;
                    return Result<void>();
                }).ok());
        CHECK(back == plain);
    }
}

TEST_CASE("A line of the file is RFC 4180, with nothing in an empty value", "[exchange][federal][R-132]")
{
    CHECK(federalLine({u"1"_s, {}, u"06"_s, {}}) == "1,,06,\r\n");
    CHECK(federalLine({u"a,b"_s, u"say \"so\""_s, u"é"_s}) == "\"a,b\",\"say \"\"so\"\"\",é\r\n");
}
