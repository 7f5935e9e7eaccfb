// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_rules.h"
#include "tests/support/printing.h"

#include <QDirIterator>
#include <QFile>
#include <catch2/catch_test_macros.hpp>

using namespace waymark::architecture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString spdx =
    u"// SPDX-FileCopyrightText: 2026 The Waymark contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

/// The rules that a file of this text breaks, each with its line, without the two lines of the header: "qt:1
/// sql:3".
QString broken(const QString &path, const QString &text)
{
    QStringList found;
    const QString pragma = path.endsWith(".h"_L1) ? u"#pragma once\n"_s : u"\n"_s;
    for (const Violation &violation : checkFile({path, spdx + pragma + text}))
        found.append(violation.rule + u':' + QString::number(violation.line - 3));
    return found.join(u' ');
}

QString including(const QString &path, const QString &included)
{
    return broken(path, u"#include \"%1\"\n"_s.arg(included));
}

QList<SourceFile> tree()
{
    QList<SourceFile> files;
    const QDir top(QStringLiteral(WAYMARK_SOURCE_DIR));
    for (const QString &folder : {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s}) {
        QDirIterator each(top.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            files.append({top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

} // namespace

TEST_CASE("The source keeps to the architecture", "[architecture]")
{
    const QList<SourceFile> files = tree();
    REQUIRE(files.size() > 10);
    QStringList paths;
    for (const SourceFile &file : files) {
        paths.append(file.path);
        for (const Violation &violation : checkFile(file))
            FAIL_CHECK(violation.text().toStdString());
    }
    for (const Violation &violation : checkFolders(paths))
        FAIL_CHECK(violation.text().toStdString());
}

TEST_CASE("Who may include whom", "[architecture]")
{
    CHECK(including(u"core/base/text.h"_s, u"core/base/id.h"_s).isEmpty());
    CHECK(including(u"core/base/text.h"_s, u"core/schema/value.h"_s) == "include:1"_L1);
    CHECK(including(u"core/schema/value.h"_s, u"core/base/id.h"_s).isEmpty());
    CHECK(including(u"core/domain/plan.h"_s, u"core/policy/finding.h"_s) == "include:1"_L1);
    CHECK(including(u"core/refdata/code_lists.h"_s, u"core/policy/policy_settings.h"_s).isEmpty());
    CHECK(including(u"core/refdata/code_lists.h"_s, u"core/policy/finding.h"_s) == "include:1"_L1);
    CHECK(including(u"core/policy/role_policy.cpp"_s, u"core/refdata/code_lists.h"_s).isEmpty());
    CHECK(including(u"core/policy/role_policy.cpp"_s, u"core/session/session.h"_s) == "include:1"_L1);
    CHECK(including(u"core/storage/office.h"_s, u"core/session/session.h"_s) == "include:1"_L1);
    CHECK(including(u"core/session/session.h"_s, u"core/storage/office.h"_s).isEmpty());
    CHECK(including(u"core/session/session.h"_s, u"core/policy/finding.h"_s) == "include:1"_L1);
    CHECK(including(u"core/actions/note_actions.h"_s, u"core/session/session.h"_s).isEmpty());
    CHECK(including(u"core/actions/note_actions.h"_s, u"core/sync/bundle.h"_s) == "include:1"_L1);
    CHECK(including(u"core/actions/note_actions.h"_s, u"core/documents/plan.h"_s) == "include:1"_L1);
    CHECK(including(u"core/exchange/roster.h"_s, u"core/actions/note_actions.h"_s).isEmpty());
    CHECK(including(u"core/exchange/roster.h"_s, u"core/sync/bundle.h"_s) == "include:1"_L1);
    CHECK(including(u"core/sync/bundle.h"_s, u"core/session/session.h"_s).isEmpty());
    CHECK(including(u"core/documents/plan.h"_s, u"core/storage/office.h"_s) == "include:1"_L1);
    CHECK(including(u"core/base/text.h"_s, u"ui/common/page.h"_s) == "include:1"_L1);
    CHECK(including(u"core/basement/x.h"_s, u"core/base/id.h"_s).isEmpty()); // reported by its folder
    CHECK(including(u"core/actions/deep/x.h"_s, u"core/actions/y.h"_s).isEmpty());
    CHECK(including(u"core/base/text.h"_s, u"core/baseless/x.h"_s) == "include:1"_L1);
}

TEST_CASE("What a screen may include", "[architecture]")
{
    CHECK(including(u"ui/forms/record_form.h"_s, u"core/schema/field_spec.h"_s).isEmpty());
    CHECK(including(u"ui/forms/record_form.h"_s, u"core/session/session.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/common/page.h"_s, u"ui/today/today_page.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/today/today_page.h"_s, u"ui/common/page.h"_s).isEmpty());
    CHECK(including(u"ui/today/today_page.h"_s, u"core/actions/note_actions.h"_s).isEmpty());
    CHECK(including(u"ui/today/today_page.h"_s, u"core/storage/due_queries.h"_s).isEmpty());
    CHECK(including(u"ui/today/today_page.h"_s, u"core/storage/record_store.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/today/today_page.h"_s, u"ui/find/find_page.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/shell/main_window.h"_s, u"ui/today/today_page.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/today/today_page.h"_s, u"app/pages.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/reports/reports_page.cpp"_s, u"core/exchange/spreadsheet.h"_s).isEmpty());
    CHECK(including(u"ui/reports/reports_page.cpp"_s, u"core/exchange/roster_import.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/sync/sync_page.h"_s, u"core/sync/importer.h"_s).isEmpty());
    CHECK(including(u"ui/sync/sync_page.h"_s, u"core/storage/office.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/sync/sync_page.h"_s, u"ui/shell/main_window.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/shell/office_window.h"_s, u"core/sync/joining.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/today/today_page.h"_s, u"core/sync/importer.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/common/page.h"_s, u"core/sync/importer.h"_s) == "include:1"_L1);
    CHECK(including(u"app/pages.cpp"_s, u"ui/today/today_page.h"_s).isEmpty());
    CHECK(including(u"tests/ui/today_test.cpp"_s, u"core/storage/office.h"_s).isEmpty());
}

TEST_CASE("A path is written from the top", "[architecture]")
{
    CHECK(including(u"core/base/text.cpp"_s, u"text.h"_s) == "include:1"_L1);
    CHECK(including(u"core/base/text.cpp"_s, u"../base/text.h"_s) == "include:1"_L1);
    CHECK(including(u"ui/today/today_page.cpp"_s, u"today_page.moc"_s).isEmpty());
    CHECK(broken(u"core/base/text.cpp"_s, u"// #include \"text.h\"\n/*\n#include \"text.h\"\n*/\n"_s)
              .isEmpty());
    CHECK(broken(u"core/base/text.cpp"_s, u"\n  #  include \"core/session/session.h\"\n"_s) ==
          "include:2"_L1);
}

TEST_CASE("Core knows neither windows nor pictures", "[architecture]")
{
    for (const auto *header :
         {"QWidget", "QtWidgets", "QtWidgets/QWidget", "QPainter", "QImage", "QPixmap", "QFont", "QColor",
          "QIcon", "QtGui", "QtGui/QColor", "QKeySequence", "qwidget.h", "QNoSuchThing"}) {
        CAPTURE(header);
        const QString text = u"#include <%1>\n"_s.arg(QLatin1StringView(header));
        CHECK(broken(u"core/documents/plan.cpp"_s, text) == "qt:1"_L1);
        CHECK(broken(u"ui/common/page.cpp"_s, text).isEmpty());
    }
    for (const auto *header :
         {"QString", "QtCore", "QtCore/QString", "qglobal.h", "QSqlDatabase", "vector", "sodium.h"}) {
        CAPTURE(header);
        CHECK(broken(u"core/storage/office.cpp"_s, u"#include <%1>\n"_s.arg(QLatin1StringView(header)))
                  .isEmpty());
    }
}

TEST_CASE("Only storage and session talk to the database", "[architecture]")
{
    const QString text = u"#include <sqlite3.h>\nvoid f()\n{\n    QSqlQuery query;\n}\n"_s;
    for (const auto *path :
         {"core/policy/x.cpp", "core/actions/x.cpp", "core/sync/x.cpp", "ui/today/x.cpp", "app/x.cpp"})
        CHECK(broken(QLatin1StringView(path), text) == "sql:1 sql:4"_L1);
    for (const auto *path : {"core/storage/x.cpp", "core/session/x.cpp", "tests/storage/x_test.cpp"})
        CHECK(broken(QLatin1StringView(path), text).isEmpty());
    CHECK(broken(u"core/policy/x.cpp"_s, u"#include <QSqlQuery>\n"_s) == "sql:1"_L1);
    CHECK(broken(u"core/actions/x.cpp"_s, u"// QSqlQuery\nauto f() { return \"QSqlQuery\"; }\n"_s).isEmpty());
}

TEST_CASE("A rule is given its date", "[architecture]")
{
    CHECK(broken(u"core/policy/x.cpp"_s, u"#include \"core/base/clock.h\"\nInstant f();\n"_s).isEmpty());
    CHECK(broken(u"core/policy/x.cpp"_s, u"void f(const Clock &clock);\n"_s) == "clock:1"_L1);
    CHECK(broken(u"core/policy/x.cpp"_s, u"\nauto f() { return QDate::currentDate(); }\n"_s) == "clock:2"_L1);
    CHECK(broken(u"core/session/x.cpp"_s, u"auto f() { return QDateTime::currentDateTimeUtc(); }\n"_s) ==
          "clock:1"_L1);
    CHECK(broken(u"ui/today/x.cpp"_s, u"auto f() { return std::chrono::system_clock::now(); }\n"_s) ==
          "clock:1"_L1);
    CHECK(broken(u"core/session/x.cpp"_s, u"void f(const Clock &clock);\n"_s).isEmpty());
    CHECK(broken(u"core/base/clock.h"_s, u"auto f() { return QDateTime::currentMSecsSinceEpoch(); }\n"_s)
              .isEmpty());
}

TEST_CASE("Windows and the command line read people where nobody is shown who may not be seen", "[architecture][R-25]")
{
    const QString text = u"void f()\n{\n    auto hits = findPeople(database, typed);\n    store.caseFile(id);\n}\n"_s;
    for (const auto *path : {"ui/today/x.cpp", "app/ctl/x.cpp"})
        CHECK(broken(QLatin1StringView(path), text) == "seen:3 seen:4"_L1);
    for (const auto *path : {"core/actions/x.cpp", "app/tour/x.cpp", "tests/ui/x_test.cpp"})
        CHECK(broken(QLatin1StringView(path), text).isEmpty());
    CHECK(broken(u"ui/today/x.cpp"_s, u"auto f() { return seen::find(session, typed); }\n"_s).isEmpty());
}

TEST_CASE("Dialogs are asked for through one place", "[architecture]")
{
    CHECK(broken(u"ui/today/x.cpp"_s, u"void f()\n{\n    QMessageBox::warning(this);\n}\n"_s) ==
          "dialog:3"_L1);
    CHECK(broken(u"ui/today/x.cpp"_s, u"void f()\n{\n    dialog.exec();\n    m_menu->exec ( );\n}\n"_s) ==
          "dialog:3 dialog:4"_L1);
    CHECK(broken(u"app/main.cpp"_s, u"int f()\n{\n    return app.exec();\n}\n"_s).isEmpty());
    CHECK(broken(u"app/application.cpp"_s, u"int f()\n{\n    return signIn->exec();\n}\n"_s) ==
          "dialog:3"_L1);
    CHECK(broken(u"ui/common/prompts.cpp"_s, u"void f()\n{\n    QMessageBox box;\n    box.exec();\n}\n"_s)
              .isEmpty());
    CHECK(broken(u"core/storage/x.cpp"_s, u"void f()\n{\n    query.exec();\n}\n"_s).isEmpty());
}

TEST_CASE("Nothing is reached for by instance()", "[architecture]")
{
    CHECK(broken(u"ui/today/x.cpp"_s, u"void f()\n{\n    Session::instance().undo();\n}\n"_s) ==
          "instance:3"_L1);
    CHECK(broken(u"core/session/x.h"_s, u"class X\n{\n    static X &instance();\n};\n"_s) == "instance:3"_L1);
    CHECK(broken(u"ui/today/x.cpp"_s,
                 u"void f()\n{\n    QCoreApplication::instance()->quit();\n    qApp->quit();\n}\n"_s)
              .isEmpty());
}

TEST_CASE("No data is shared by everything", "[architecture]")
{
    const auto inFunction = [](const QString &line) {
        return broken(u"core/base/x.cpp"_s, u"void f()\n{\n    %1\n}\n"_s.arg(line));
    };
    CHECK(inFunction(u"static int count = 0;"_s) == "static:3"_L1);
    CHECK(inFunction(u"static QHash<QString, int> cache;"_s) == "static:3"_L1);
    CHECK(inFunction(u"thread_local QString text;"_s) == "static:3"_L1);
    CHECK(inFunction(u"static const QRegularExpression pattern(u\"x\"_s);"_s).isEmpty());
    CHECK(inFunction(u"static constexpr int size{3};"_s).isEmpty());
    CHECK(inFunction(u"int x = static_cast<int>(y);"_s).isEmpty());
    CHECK(inFunction(u"int count = 0;"_s).isEmpty());
    const auto atMargin = [](const QString &line) { return broken(u"core/base/x.cpp"_s, line + u'\n'); };
    for (const auto *line : {"int count = 0;", "QString name;", "QHash<QString, int> cache;",
                             "inline int count{0};", "static int count;", "Foo *Foo::s_only = nullptr;",
                             "char buffer[20];", "std::mutex lock;", "Q_GLOBAL_STATIC(QString, text)"}) {
        CAPTURE(line);
        CHECK(atMargin(QLatin1StringView(line)) == "static:1"_L1);
    }
    for (const auto *line :
         {"const QString name;", "constexpr int size = 3;", "inline constexpr int size = 3;", "using A = B;",
          "class A;", "struct A;", "enum class A : int;", "extern const int size;", "int f();",
          "static int f();", "int f() { return 1; }", "template <typename T> T x();", "namespace a = b;",
          "concept A = true;", "static const char *const names[] = {};",
          "bool operator==(const A &, const A &) = default;", "Foo::~Foo() = default;", "friend class A;"}) {
        CAPTURE(line);
        CHECK(atMargin(QLatin1StringView(line)).isEmpty());
    }
}

TEST_CASE("Files are short, folders small, and each says whose it is", "[architecture]")
{
    const auto lines = [](int count) { return QString(u"\n"_s.repeated(count)); };
    CHECK(broken(u"core/base/x.cpp"_s, lines(496)).isEmpty());
    CHECK(broken(u"core/base/x.cpp"_s, lines(497)) == "size:497"_L1);
    CHECK(broken(u"ui/shell/main_window.cpp"_s, lines(297)) == "size:297"_L1);
    CHECK(checkFile({u"core/base/x.cpp"_s, u"\n"_s + spdx}).first().rule == "header"_L1);
    CHECK(checkFile({u"core/base/x.h"_s, spdx + u"// #pragma once\n"_s}).first().rule == "header"_L1);

    QStringList paths;
    for (int i = 0; i < maxFilesInFolder; ++i)
        paths.append(u"core/base/file%1.h"_s.arg(i));
    CHECK(checkFolders(paths).isEmpty());
    paths.append(u"core/base/one_more.h"_s);
    CHECK(checkFolders(paths).size() == 1);
    CHECK(checkFolders({u"core/basement/x.h"_s}).size() == 1);
    CHECK(checkFolders({u"core/x.h"_s}).size() == 1);
    CHECK(checkFolders({u"core/pch.h"_s, u"ui/pch.h"_s, u"ui/today/x.h"_s, u"app/main.cpp"_s}).isEmpty());
}

TEST_CASE("The checker reads code, not comments or quoted text", "[architecture]")
{
    const QString text = u"a /* b\nc */ d // e\n\"f // \\\" g\" h '\"' i 1'000 j R\"x(k \"l)x\" m\n"_s;
    CHECK(withoutComments(text, true) ==
          u"a     \n     d     \n\"f // \\\" g\" h '\"' i 1'000 j R\"x(k \"l)x\" m\n"_s);
    CHECK(withoutComments(text, false) ==
          u"a     \n     d     \n\"         \" h ' ' i 1'000 j R\"        \" m\n"_s);
    CHECK(withoutComments(u"/* open"_s, false) == u"       "_s);
    CHECK(withoutComments(u"\"open"_s, false) == u"\"    "_s);
}
