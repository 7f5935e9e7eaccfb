// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/provider_actions.h"
#include "core/exchange/provider/provider_columns.h"
#include "core/exchange/provider/provider_file.h"
#include "tests/support/builders.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

using State = ProviderRow::State;

class ProviderOffice : public OfficeFixture
{
public:
    ProviderOffice() : OfficeFixture(QDate(2026, 5, 20)), marie(enrolled()) {}

    QString write(const QByteArray &text, const QString &name = u"may.csv"_s) const
    {
        QFile file(directory.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }
    ProviderReport preview(const QByteArray &text, const ProviderOptions &options = usual())
    {
        auto report = previewProviderFile(as("counselor"), write(text), options);
        INFO((report ? std::string() : report.error().text().toStdString()));
        REQUIRE(report.ok());
        return *std::move(report);
    }
    QString refusal(const QByteArray &text, const ProviderOptions &options = usual())
    {
        const auto report = previewProviderFile(as("counselor"), write(text), options);
        REQUIRE_FALSE(report.ok());
        return report.error().text();
    }
    ProviderReport enter(const QByteArray &text, const ProviderOptions &options = usual())
    {
        auto report = enterProviderFile(as("counselor"), write(text), options);
        INFO((report ? std::string() : report.error().text().toStdString()));
        REQUIRE(report.ok());
        return *std::move(report);
    }
    QByteArray number() { return store().find(marie)->number.toUtf8(); }
    std::vector<Service> services() { return store().ofPerson<Service>(marie); }

    static ProviderOptions usual()
    {
        return {.provider = u"Bay State English"_s,
                .providerKind = u"training"_s,
                .funding = {},
                .service = u"english_class"_s};
    }

    Id<JobSeeker> marie;
};

} // namespace

TEST_CASE("Dates are read as ISO, as people type them, and as a spreadsheet's numbers",
          "[exchange][provider]")
{
    const QDate today(2026, 5, 20);
    struct Row
    {
        const char *cell;
        const char *on; ///< empty: refused
    };
    const auto row = GENERATE(values<Row>({
        {"2026-04-01", "2026-04-01"},
        {"2026-4-1", "2026-04-01"},
        {"2026-04-01 00:00:00", "2026-04-01"},
        {"4/1/2026", "2026-04-01"},
        {"04/01/26", "2026-04-01"},
        {"1 Apr 2026", "2026-04-01"},
        {"Apr 1, 2026", "2026-04-01"},
        {"46113", "2026-04-01"},
        {"46113.0", "2026-04-01"},
        {"46113.5", "2026-04-01"},
        {"2026-02-30", ""},
        {"4/1", ""},
        {"next week", ""},
        {"60", ""},
        {"99999", ""},
        {"13/13/2026", ""},
    }));
    CAPTURE(row.cell);
    const DateColumn column({}, today, DateLean::Nearest);
    const auto read = column.read(QString::fromLatin1(row.cell));
    CHECK((read && read->isValid() ? *read : QDate()) == (*row.on ? day(row.on) : QDate()));
    if (!*row.on)
        CHECK_FALSE(read.ok());
}

TEST_CASE("Whether the day comes first is decided for the whole column", "[exchange][provider]")
{
    const QDate today(2026, 5, 20);
    const DateColumn european({u"13/4/2026"_s, u"1/4/2026"_s}, today, DateLean::Nearest);
    CHECK(european.order() == DateOrder::DayMonth);
    CHECK(*european.read(u"1/4/2026"_s) == QDate(2026, 4, 1));
    const DateColumn american({u"4/13/2026"_s, u"1/4/2026"_s}, today, DateLean::Nearest);
    CHECK(*american.read(u"1/4/2026"_s) == QDate(2026, 1, 4));
    // Both in one file: what can mean two days is refused, what cannot is read.
    const DateColumn mixed({u"4/13/2026"_s, u"13/4/2026"_s, u"1/4/2026"_s}, today, DateLean::Nearest);
    CHECK(mixed.isMixed());
    CHECK_FALSE(mixed.read(u"1/4/2026"_s).ok());
    CHECK(*mixed.read(u"4/13/2026"_s) == QDate(2026, 4, 13));
    CHECK(*mixed.read(u"13/4/2026"_s) == QDate(2026, 4, 13));
    CHECK(*mixed.read(u"4/4/2026"_s) == QDate(2026, 4, 4));
    CHECK(*mixed.read(u"2026-04-01"_s) == QDate(2026, 4, 1));
}

TEST_CASE("People are found by ID, by SSN, and by name and birth date", "[exchange][provider][R-35]")
{
    ProviderOffice office;
    const QByteArray id = office.number();
    SECTION("by ID, with or without the name")
    {
        const auto report = office.preview("ID,Name,Date\n" + id + ",,2026-05-04\n" + id +
                                           ",\"Pierre, Marie-Ange\",2026-05-05\n");
        REQUIRE(report.rows.size() == 2);
        for (const ProviderRow &row : report.rows) {
            CHECK(row.state == State::Ready);
            CHECK(row.person == office.marie);
            CHECK(row.type == u"english_class"_s);
        }
    }
    SECTION("by name and birth date, in either order and without accents")
    {
        const auto report = office.preview(
            "First name;Last name;DOB;Date of service\nMarie Ange;PIERRE;1991-05-02;2026-05-04\n"
            "Pierre;Marie-Ange;5/2/1991;2026-05-05\n");
        REQUIRE(report.rows.size() == 2);
        CHECK(report.rows[0].state == State::Ready);
        CHECK(report.rows[0].person == office.marie);
        CHECK(report.rows[1].state == State::Ready);
    }
    SECTION("a name alone, or another birth date, is never certain")
    {
        const auto report = office.preview("Name,DOB,Date\n\"Pierre, Marie-Ange\",,2026-05-04\n\"Pierre, "
                                           "Marie-Ange\",1991-05-03,2026-05-05\n");
        REQUIRE(report.rows.size() == 2);
        for (const ProviderRow &row : report.rows) {
            CHECK(row.state == State::Doubtful);
            REQUIRE(row.candidates.size() == 1);
            CHECK(row.candidates.front().person == office.marie);
            CHECK_FALSE(row.person);
        }
    }
    SECTION("an ID with somebody else's name is doubtful")
    {
        const auto report = office.preview("ID,Name,Date\n" + id + ",\"Nguyen, Thanh\",2026-05-04\n");
        CHECK(report.rows.front().state == State::Doubtful);
    }
    SECTION("nobody")
    {
        const auto report = office.preview("ID,Name,DOB,Date\n99999999,,,2026-05-04\n,\"Okafor, "
                                           "Ngozi\",1988-01-07,2026-05-04\n,,,2026-05-04\n");
        REQUIRE(report.rows.size() == 3);
        for (const ProviderRow &row : report.rows) {
            CHECK(row.state == State::Refused);
            CHECK_FALSE(row.reasons.isEmpty());
        }
    }
    SECTION("by the SSN")
    {
        const QByteArray ssn = office.store().find(office.marie)->ssn.toUtf8();
        const auto report = office.preview("SSN,Date\n" + ssn + ",2026-05-04\n");
        CHECK(report.rows.front().state == State::Ready);
        // No message says the number.
        for (const ProviderRow &row : office.preview("SSN,Date\n123456789,2026-05-04\n").rows)
            CHECK_FALSE(row.reasons.join(u' ').contains(u"123456789"_s));
    }
}

TEST_CASE("What is ready is entered as one step, with its provider, and taken back in one",
          "[exchange][provider][R-35][R-81]")
{
    ProviderOffice office;
    const std::size_t before = office.services().size();
    const QByteArray id = office.number();
    const QByteArray text = "ID,Date,Hours,Attended,Remark\n" + id + ",2026-05-04,3,yes,\n" + id +
                            ",2026-05-06,2.5,x,late bus\n" + id +
                            ",2026-05-08,,no,\n77777777,2026-05-04,3,yes,\n";
    const auto looked = office.preview(text);
    CHECK(office.services().size() == before); // a preview changes nothing
    CHECK(looked.count(State::Ready) == 2);
    CHECK(looked.count(State::Absent) == 1);
    CHECK(looked.count(State::Refused) == 1);
    CHECK(looked.refusedFile.isEmpty());

    const auto report = office.enter(text);
    REQUIRE(report.entered.done);
    auto services = office.services();
    REQUIRE(services.size() == before + 2);
    CHECK(services.back().provider == u"Bay State English"_s);
    CHECK(services.back().providerKind == u"training"_s);
    CHECK(services.back().enteredBy == office.staff("counselor"));
    CHECK(services.back().on == QDate(2026, 5, 6));
    CHECK(office.store().find(services.back().noteId)->text == u"Hours: 2.5. late bus"_s);

    QFile refused(report.refusedFile);
    REQUIRE(refused.open(QIODevice::ReadOnly));
    const QByteArray kept = refused.readAll();
    CHECK(kept.contains("77777777"));
    CHECK(kept.count('\n') == 2);
    CHECK((refused.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);

    // The same file again enters nothing twice.
    const auto again = office.enter(text);
    CHECK_FALSE(again.entered.done);
    CHECK(again.count(State::Refused) == 3);
    CHECK(office.services().size() == before + 2);

    REQUIRE(office.signedIn->actions().undo().done);
    services = office.services();
    CHECK(std::ranges::count_if(services, [](const Service &one) { return !one.voidedOn.isValid(); }) ==
          std::ptrdiff_t(before));
}

TEST_CASE("Days left are counted to the last day that is in time", "[exchange][provider][R-81]")
{
    ProviderOffice office; // 20 May 2026, 30 days
    const QByteArray id = office.number();
    struct Row
    {
        const char *on;
        int left;
    };
    const auto row =
        GENERATE(values<Row>({{"2026-05-20", 30}, {"2026-04-21", 1}, {"2026-04-20", 0}, {"2026-04-19", -1}}));
    const auto report = office.preview("ID,Date\n" + id + "," + row.on + "\n");
    REQUIRE(report.rows.front().state == State::Ready);
    CHECK(report.rows.front().daysLeft == row.left);
    CHECK(report.late() == (row.left < 0 ? 1 : 0));
}

TEST_CASE("Rows that cannot be right are refused with their reasons, and the others are not",
          "[exchange][provider]")
{
    ProviderOffice office;
    const QByteArray id = office.number();
    struct Row
    {
        const char *cells;
        const char *why;
    };
    const auto row = GENERATE(values<Row>({
        {"2026-05-04,,yes", "stand in line 2"},
        {"2026-05-21,,yes", "future"},
        {",,yes", "date is missing"},
        {"5/4,,yes", "no year"},
        {"2026-05-05,Underwater basket weaving,yes", ""}, // the name of a class: one service was said for all
        {"2026-05-05,,perhaps", "yes or no"},
        {"2026-05-05,,yes,more", "more cells"},
    }));
    CAPTURE(row.cells);
    const auto report = office.preview("ID,Date,Service,Attended\n" + id + ",2026-05-04,,yes\n" + id + "," +
                                       row.cells + "\n");
    REQUIRE(report.rows.size() == 2);
    CHECK(report.rows[0].state == State::Ready);
    if (!*row.why) {
        CHECK(report.rows[1].state == State::Ready);
        CHECK(report.rows[1].note.contains(u"basket"_s));
        return;
    }
    CHECK(report.rows[1].state == State::Refused);
    CHECK(report.rows[1].reasons.join(u' ').contains(QString::fromLatin1(row.why)));
}

TEST_CASE("A list that is not entered leaves no file of refused rows behind", "[exchange][provider]")
{
    ProviderOffice office;
    const QByteArray id = office.number();
    const QByteArray text = "ID,Date\n" + id + ",2026-05-04\n" + id + ",2027-05-04\n";
    ProviderOptions options = ProviderOffice::usual();
    // The first row was found to be right; then somebody else marks the person.
    options.step = [&](qint64 done, qint64) {
        if (done == 1)
            REQUIRE(office.session()
                        .transact("test",
                                  [&](Transaction &t) -> Result<void> {
                                      JobSeeker person = *office.store().find(office.marie);
                                      person.confidential = true;
                                      t.save(person);
                                      return {};
                                  })
                        .ok());
        return true;
    };
    const QString file = office.write(text);
    const QString refused = office.directory.filePath(u"may.refused.csv"_s);
    const auto report = enterProviderFile(office.as("counselor"), file, options);
    REQUIRE(report.ok());
    REQUIRE(report->count(State::Ready) == 1);
    CHECK_FALSE(report->entered.done);
    CHECK(blocks(report->entered.findings));
    CHECK(report->refusedFile.isEmpty());
    CHECK_FALSE(QFileInfo::exists(refused));
    CHECK(QDir(office.directory.path()).entryList({u"may*"_s}, QDir::Files | QDir::Hidden) ==
          QStringList{u"may.csv"_s});
    // Whom the list may be entered for leaves the file of the rest.
    const Id<JobSeeker> other = office.enrolled();
    const QByteArray seen = office.store().find(other)->number.toUtf8();
    const ProviderReport entered =
        office.enter("ID,Date\n" + seen + ",2026-05-04\n" + seen + ",2027-05-04\n");
    CHECK(entered.entered.done);
    CHECK(entered.refusedFile == refused);
    CHECK(QFileInfo::exists(refused));
}

TEST_CASE("A file that cannot be understood is refused as a whole, with words", "[exchange][provider]")
{
    ProviderOffice office;
    CHECK(office.refusal("Date,Hours\n2026-05-04,3\n").contains(u"ID, SSN or name"_s));
    CHECK(office.refusal("ID,Hours\n1,3\n").contains(u"date"_s));
    CHECK(office.refusal("ID,Date,Service date\n1,2026-05-04,2026-05-04\n").contains(u"Several columns"_s));
    ProviderOptions nobody = ProviderOffice::usual();
    nobody.provider.clear();
    CHECK(office.refusal("ID,Date\n1,2026-05-04\n", nobody).contains(u"Name the provider"_s));
    ProviderOptions noService = ProviderOffice::usual();
    noService.service.clear();
    CHECK(office.refusal("ID,Date\n1,2026-05-04\n", noService).contains(u"service"_s));
    CHECK_FALSE(previewProviderFile(office.as("counselor"), office.directory.filePath(u"nowhere.csv"_s),
                                    ProviderOffice::usual())
                    .ok());
    CHECK_FALSE(
        previewProviderFile(office.as("view_only"), office.write("ID,Date\n"), ProviderOffice::usual()).ok());
}

TEST_CASE("Doubtful rows go in once somebody says who it is", "[exchange][provider]")
{
    ProviderOffice office;
    const std::size_t before = office.services().size();
    const QByteArray text = "Name,Date\n\"Pierre, Marie-Ange\",2026-05-04\n\"Pierre, M.\",2026-05-05\n";
    ProviderOptions options = ProviderOffice::usual();
    CHECK_FALSE(office.enter(text, options).entered.done);
    options.chosen = {{2, office.marie}, {3, {}}};
    const auto report = office.enter(text, options);
    CHECK(report.rows[0].state == State::Ready);
    CHECK(report.rows[1].state == State::LeftOut);
    CHECK(report.entered.done);
    CHECK(office.services().size() == before + 1);
}

TEST_CASE("Reading a long file can be stopped, and nothing was entered", "[exchange][provider]")
{
    ProviderOffice office;
    const std::size_t before = office.services().size();
    QByteArray text = "ID,Date\n";
    for (int i = 0; i < 40; ++i)
        text +=
            office.number() + "," + QDate(2026, 5, 20).addDays(-i).toString(Qt::ISODate).toLatin1() + "\n";
    ProviderOptions options = ProviderOffice::usual();
    options.step = [](qint64 done, qint64) { return done < 10; };
    const auto report = office.enter(text, options);
    CHECK(report.stopped);
    CHECK(report.rows.size() == 10);
    CHECK(office.services().size() == before);
}
