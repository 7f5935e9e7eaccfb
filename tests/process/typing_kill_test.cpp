// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "core/storage/draft_queries.h"
#include "tests/support/busy_office.h"
#include "tests/support/keys.h"
#include "tests/support/scripted_prompts.h"
#include "ui/shell/page_stack.h"

#include <QJsonObject>
#include <QPlainTextEdit>
#include <QProcess>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 mayBeLostMs = 1500;
#else
constexpr qint64 mayBeLostMs = 1000;
#endif
constexpr int keyEveryMs = 20;
constexpr int longestTyping = 20'000;

/// The same for every process on this computer.
qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Never the same stretch twice, so that a draft can be compared.
QString letters(int count)
{
    QString text;
    for (int i = 0; text.size() < count; ++i)
        text += u"line %1 goes on "_s.arg(i);
    return text.first(count);
}

struct Typed
{
    qint64 at = 0;
    int letters = 0;
};

std::vector<Typed> typedIn(const QByteArray &said)
{
    std::vector<Typed> typed;
    for (const QByteArray &line : said.split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 3 && parts[0] == "typed" && parts[2].endsWith(';'))
            typed.push_back({parts[1].toLongLong(), parts[2].chopped(1).toInt()});
    }
    return typed;
}

} // namespace

// The program that is killed: the real window on an office, and keys that never pause.
TEST_CASE("Types into a note until it is killed", "[.typing-child]")
{
    SystemClock clock;
    ScriptedPrompts prompts;
    QTemporaryDir home;
    QSettings settings(home.filePath(u"waymark.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    const Screens screens = makeScreens(preferences, KeyCost::testing());
    OfficeWindow window({clock, prompts, preferences, screens, KeyCost::testing()});
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    auto opened = SignedIn::open(qEnvironmentVariable("WAYMARK_TYPING_OFFICE"), u"counselor"_s,
                                 QString::fromLatin1(OfficeFixture::password), clock);
    REQUIRE(opened.ok());
    window.enter(std::move(*opened));
    const Id<JobSeeker> person{qEnvironmentVariable("WAYMARK_TYPING_PERSON").toLongLong()};
    QString field = u"note"_s;
    if (qEnvironmentVariable("WAYMARK_TYPING_FORM") == field) {
        field = u"text"_s;
        window.mainWindow()->openPerson(person, u"notes"_s, field);
    } else {
        window.mainWindow()->recordContact(person);
    }
    QPlainTextEdit *edit = nullptr;
    for (auto *one : window.findChildren<QPlainTextEdit *>(field)) {
        if (one->isVisible())
            edit = one;
    }
    REQUIRE(edit);
    edit->setFocus();
    REQUIRE(QApplication::focusWidget() == edit);

    const QString text = letters(longestTyping);
    const qint64 began = nowMs();
    for (int i = 0; i < text.size(); ++i) {
        const qint64 due = began + qint64(i) * keyEveryMs;
        while (nowMs() < due)
            QTest::qWait(int(std::max<qint64>(1, due - nowMs())));
        type(QString(text[i]));
        std::printf("typed %lld %d;\n", static_cast<long long>(nowMs()), i + 1);
        std::fflush(stdout);
    }
}

TEST_CASE("Killed while somebody types, a second of text is lost at most", "[process][crash][drafts]")
{
    BusyOffice office(3);
    const Id<JobSeeker> person = office.persons.front();
    const auto drafted = [&](const QString &form, const QString &field) {
        office.reopen("counselor");
        const auto draft =
            findDraft(office.session().office().database(), office.staff("counselor"), form, person.value);
        REQUIRE(draft.ok());
        const QString text =
            *draft ? (*draft)->content.value(field).toObject().value(u"value"_s).toString() : QString();
        REQUIRE(dropDraft(office.session().office().database(), office.staff("counselor"), form, person.value)
                    .ok());
        office.signedIn.reset();
        return text;
    };
    office.signedIn.reset();

    for (const auto &[form, field, killAfterMs] :
         {std::tuple(u"note"_s, u"text"_s, 1700), std::tuple(u"note"_s, u"text"_s, 2350),
          std::tuple(u"note"_s, u"text"_s, 3900), std::tuple(u"contact"_s, u"note"_s, 1950),
          std::tuple(u"contact"_s, u"note"_s, 3100)}) {
        CAPTURE(form.toStdString(), killAfterMs);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"WAYMARK_TYPING_OFFICE"_s, office.folder());
        environment.insert(u"WAYMARK_TYPING_PERSON"_s, QString::number(person.value));
        environment.insert(u"WAYMARK_TYPING_FORM"_s, form);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WAYMARK_BIN_DIR "/waymark-tests"), {u"[.typing-child]"_s});
        REQUIRE(process.waitForStarted());
        QByteArray said;
        const auto listen = [&](auto until) {
            while (!until() && process.state() == QProcess::Running) {
                process.waitForReadyRead(10);
                said += process.readAllStandardOutput();
            }
        };
        QElapsedTimer patience;
        patience.start();
        listen([&] { return !typedIn(said).empty() || patience.elapsed() > 60'000; });
        const std::vector<Typed> first = typedIn(said);
        INFO(said.toStdString() + process.readAllStandardError().toStdString());
        REQUIRE_FALSE(first.empty());
        listen([&] { return nowMs() - first.front().at >= killAfterMs; });
        REQUIRE(process.state() == QProcess::Running);
        const qint64 killedAt = nowMs();
        process.kill();
        REQUIRE(process.waitForFinished());
        said += process.readAllStandardOutput();

        const std::vector<Typed> typed = typedIn(said);
        int promised = 0;
        for (const Typed &one : typed) {
            if (one.at <= killedAt - mayBeLostMs)
                promised = one.letters;
        }
        const QString kept = drafted(form, field);
        CAPTURE(kept.size(), promised, typed.back().letters);
        CHECK(promised > 0);
        CHECK(kept.size() >= promised);
        CHECK(kept == letters(int(kept.size())));
    }
}
