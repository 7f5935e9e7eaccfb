// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_rules.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace waymark::architecture {
namespace {

/// Who may include whom, besides its own folder. A name with a dot is one file, or a kind of file by its
/// ending. app/ and tests/ may include everything.
struct Layer
{
    QLatin1StringView folder;
    std::vector<QLatin1StringView> sees;
};

const std::vector<Layer> &layers()
{
    static const std::vector<Layer> table{
        {"core/base"_L1, {}},
        {"core/schema"_L1, {"core/base"_L1}},
        {"core/domain"_L1, {"core/base"_L1, "core/schema"_L1}},
        {"core/refdata"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/policy/policy_settings.h"_L1}},
        {"core/policy"_L1, {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1}},
        {"core/storage"_L1, {"core/base"_L1, "core/schema"_L1, "core/domain"_L1}},
        {"core/session"_L1, {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/storage"_L1}},
        {"core/actions"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1, "core/policy"_L1,
          "core/storage"_L1, "core/session"_L1}},
        {"core/sync"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1, "core/policy"_L1,
          "core/storage"_L1, "core/session"_L1, "core/actions"_L1}},
        {"core/exchange"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1, "core/policy"_L1,
          "core/storage"_L1, "core/session"_L1, "core/actions"_L1, "core/documents"_L1}},
        {"core/documents"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1, "core/policy"_L1}},
        // core/actions for workspace.h, which hands the open office to a screen; the rest for what screens share.
        {"ui/common"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1, "core/policy"_L1,
          "core/session"_L1, "core/actions"_L1, "core/documents"_L1, "core/storage/*_queries.h"_L1, "core/exchange/spreadsheet.h"_L1,
          "ui/forms"_L1}},
        {"ui/forms"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1, "core/policy"_L1,
          "ui/common"_L1}},
        // The one screen that knows of bundles, workstations and the shared folder.
        {"ui/sync"_L1,
         {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1, "core/policy"_L1, "core/session"_L1,
          "core/actions"_L1, "core/sync"_L1, "core/storage/*_queries.h"_L1, "core/storage/key_slots.h"_L1, "ui/common"_L1,
          "ui/forms"_L1}},
    };
    return table;
}

/// Any other folder of ui/ is a screen, the shell too: it never sees another one. app/ puts them together.
const Layer &screen()
{
    static const Layer any{{},
                           {"core/base"_L1, "core/schema"_L1, "core/domain"_L1, "core/refdata"_L1,
                            "core/policy"_L1, "core/session"_L1, "core/actions"_L1, "core/documents"_L1,
                            "core/storage/*_queries.h"_L1, "core/storage/key_slots.h"_L1, "core/storage/backup.h"_L1,
                            "core/exchange/spreadsheet.h"_L1, "core/exchange/calendar.h"_L1, "core/exchange/provider/provider_file.h"_L1, "core/exchange/federal/federal_file.h"_L1,
                            "ui/common"_L1, "ui/forms"_L1}};
    return any;
}

/// Static data that may change after all, by file and name. Keep it empty, or say why here.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 0> allowedStatics{};

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

/// The part of the table a file belongs to: "core/base" for "core/base/deep/id.h".
QString layerOf(const QString &path)
{
    return path.count(u'/') >= 2 ? path.section(u'/', 0, 1) : folderOf(path);
}

bool inCore(const QString &path)
{
    return path.startsWith("core/"_L1);
}
bool inUi(const QString &path)
{
    return path.startsWith("ui/"_L1);
}
bool inApp(const QString &path)
{
    return path.startsWith("app/"_L1);
}
bool inTests(const QString &path)
{
    return path.startsWith("tests/"_L1);
}
bool isPch(const QString &path)
{
    return path.endsWith("/pch.h"_L1);
}

const Layer *find(const QString &folder)
{
    const auto found = std::ranges::find(layers(), folder, &Layer::folder);
    if (found != layers().end())
        return &*found;
    return folder.startsWith("ui/"_L1) ? &screen() : nullptr;
}

bool covers(QLatin1StringView seen, const QString &included)
{
    if (const auto star = seen.indexOf(u'*'); star >= 0)
        return included.startsWith(seen.first(star)) && included.endsWith(seen.sliced(star + 1));
    return seen.contains(u'.') ? included == seen
                               : included.startsWith(seen) && included[seen.size()] == u'/';
}

/// The Qt module a header such as "QWidget" or "QtGui/QFont" comes from; empty where Qt has none of that
/// name.
QString qtModuleOf(const QString &header)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    if (header.contains(u'/'))
        return header.section(u'/', 0, 0);
    if (header.startsWith("Qt"_L1) && headers.exists(header + u'/' + header))
        return header;
    for (const QString &module : headers.entryList({u"Qt*"_s}, QDir::Dirs))
        if (headers.exists(module + u'/' + header))
            return module;
    return {};
}

class FileCheck
{
public:
    explicit FileCheck(const SourceFile &file)
        : m_file(file),
          m_noComments(withoutComments(file.text, true)),
          m_code(withoutComments(file.text, false))
    {
    }

    QList<Violation> all()
    {
        size();
        header();
        includes();
        if (!inTests(m_file.path)) {
            sql();
            clock();
            dialogs();
            people();
            find(u"instance"_s,
                 u"\\b(?!QCoreApplication::|QApplication::|QGuiApplication::)\\w+::instance\\s*\\(|"
                 u"^[^:\\n]*[\\s*&]instance\\s*\\("_s,
                 u"hand the thing over instead of reaching for an only one"_s);
            statics();
        }
        std::ranges::stable_sort(m_found, {}, &Violation::line);
        return m_found;
    }

private:
    void report(int line, const QString &rule, const QString &what)
    {
        m_found.append({m_file.path, line, rule, what});
    }

    int lineAt(qsizetype offset) const
    {
        return static_cast<int>(QStringView(m_code).first(offset).count(u'\n')) + 1;
    }

    /// Reports every match in the code, comments and quoted text left out.
    void find(const QString &rule, const QString &pattern, const QString &what)
    {
        const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
        for (auto matches = expression.globalMatch(m_code); matches.hasNext();) {
            const auto match = matches.next();
            const qsizetype skipped = match.captured().size() - match.captured().trimmed().size();
            report(lineAt(match.capturedStart() + skipped), rule,
                   match.captured().trimmed() + u": "_s + what);
        }
    }

    void size()
    {
        const auto lines = m_file.text.count(u'\n') + (m_file.text.endsWith(u'\n') ? 0 : 1);
        const bool window = m_file.path.section(u'/', -1).startsWith("main_window."_L1);
        const int limit = window ? maxMainWindowLines : maxLines;
        if (lines >= limit)
            report(static_cast<int>(lines), u"size"_s,
                   u"has %1 lines; must be under %2"_s.arg(lines).arg(limit));
    }

    void header()
    {
        static const QRegularExpression spdx(u"\\A// SPDX-FileCopyrightText: .+\\n"
                                             u"// SPDX-License-Identifier: GPL-3\\.0-or-later\\n"_s);
        if (!m_file.text.contains(spdx))
            report(1, u"header"_s, u"does not begin with the two SPDX lines"_s);
        if (m_file.path.endsWith(".h"_L1) && !m_code.contains("#pragma once"_L1))
            report(1, u"header"_s, u"has no #pragma once"_s);
    }

    void includes()
    {
        static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"_s,
                                                QRegularExpression::MultilineOption);
        for (auto matches = include.globalMatch(m_noComments); matches.hasNext();) {
            const auto match = matches.next();
            const int line = lineAt(match.capturedStart(2));
            if (match.captured(1) == u'"')
                ours(line, match.captured(2));
            else
                system(line, match.captured(2));
        }
    }

    void ours(int line, const QString &included)
    {
        if (included.endsWith(".moc"_L1) || isPch(m_file.path))
            return;
        if (!included.contains(u'/') || included.startsWith(u'.')) {
            report(line, u"include"_s, included + u": write the path from the top"_s);
            return;
        }
        if (inApp(m_file.path) || inTests(m_file.path))
            return;
        const QString folder = layerOf(m_file.path);
        const Layer *layer = architecture::find(folder);
        if (layerOf(included) == folder || !layer)
            return; // a folder without a place in the table is reported once, by checkFolders()
        if (std::ranges::none_of(layer->sees, [&](QLatin1StringView seen) { return covers(seen, included); }))
            report(line, u"include"_s, u"%1 may not see %2"_s.arg(folder, included));
    }

    void system(int line, const QString &included)
    {
        static const QRegularExpression qtName(u"^(Q[A-Z]|Qt[A-Z]|qt?[a-z]+\\.h$)"_s);
        if (included.startsWith("sqlite3"_L1) || included.startsWith("sqlcipher"_L1)) {
            if (!mayUseSql())
                report(line, u"sql"_s,
                       included + u": only core/storage and core/session talk to the database"_s);
            return;
        }
        if (!inCore(m_file.path) || !included.contains(qtName))
            return;
        const QString module = qtModuleOf(included);
        if (module != "QtCore"_L1 && module != "QtSql"_L1)
            report(line, u"qt"_s,
                   u"%1: core knows QtCore and QtSql, not %2"_s.arg(included,
                                                                    module.isEmpty() ? u"this"_s : module));
    }

    bool mayUseSql() const
    {
        return inTests(m_file.path) || layerOf(m_file.path) == "core/storage"_L1 ||
               layerOf(m_file.path) == "core/session"_L1;
    }

    void sql()
    {
        if (!mayUseSql())
            find(u"sql"_s, u"\\bQSql[A-Z]\\w*|\\bsqlite3_\\w+"_s,
                 u"only core/storage and core/session talk to the database"_s);
    }

    void clock()
    {
        if (layerOf(m_file.path) == "core/policy"_L1)
            find(u"clock"_s, u"\\b(?:System|Fixed)?Clock\\b"_s, u"a rule is given its date"_s);
        if ((inCore(m_file.path) || inUi(m_file.path)) && m_file.path != "core/base/clock.h"_L1)
            find(u"clock"_s, u"\\bQ(?:Date|Time|DateTime)::current\\w*|_clock::now\\b"_s, u"ask the Clock"_s);
    }

    /// Who may not be seen must not slip through a screen that reads by itself.
    void people()
    {
        if ((inUi(m_file.path) || inApp(m_file.path)) && !m_file.path.startsWith("app/tour/"_L1))
            find(u"seen"_s,
                 u"\\b(?:findPeople|dueRows|upcomingRows|waitingRows|personHistory|accessHistory|conflictsOfPerson|allConflicts|"
                 u"caseFile)\\s*\\("_s,
                 u"read people through core/actions/people/seen.h"_s);
    }

    void dialogs()
    {
        if (layerOf(m_file.path) == "ui/common"_L1)
            return;
        find(u"dialog"_s,
             u"\\b(?:QMessageBox|QInputDialog|QFileDialog|QErrorMessage|QColorDialog|QFontDialog)\\b"_s,
             u"ask through Prompts, of ui/common"_s);
        if (!inCore(m_file.path))
            find(u"dialog"_s,
                 u"\\b(?!app\\b|application\\b|qApp\\b)\\w+(?:\\(\\))?(?:\\.|->)exec\\s*\\(\\s*\\)"_s,
                 u"open() it, or ask through Prompts"_s);
    }

    /// Data that outlives a call and can change: `static` ones anywhere, and those that stand at the left
    /// margin, where clang-format puts what is at namespace scope.
    void statics()
    {
        static const QRegularExpression withStatic(
            u"\\b(?:static|thread_local)\\s+([^;={(]*)([;={(])|\\bQ_GLOBAL_STATIC\\w*()()"_s);
        static const QRegularExpression atMargin(
            u"^(?!using\\b|namespace\\b|return\\b|class\\b|struct\\b|union\\b|enum\\b|template\\b|extern\\b|"
            u"typedef\\b|"
            u"friend\\b|concept\\b|requires\\b|static\\b|thread_local\\b|else\\b|goto\\b|public\\b|"
            u"private\\b|protected\\b)"
            u"((?:inline\\s+)?[A-Za-z_][\\w:]*(?:<[^;(){}\\n]*>)?[\\s*&]+[A-Za-z_][\\w:]*(?:\\[[^\\]\\n]*\\])"
            u"?)\\s*"
            u"(?:;|=[^=]|\\{)"_s,
            QRegularExpression::MultilineOption);
        for (const auto &expression : {withStatic, atMargin}) {
            for (auto matches = expression.globalMatch(m_code); matches.hasNext();) {
                const auto match = matches.next();
                const QString declaration = match.captured(1).simplified();
                static const QRegularExpression constant(
                    u"\\b(const|constexpr|consteval|constinit const|operator)\\b"_s);
                if (match.captured(2) == u'(' || declaration.contains(constant))
                    continue;
                const QString name = declaration.section(u' ', -1).remove(u'*').remove(u'&');
                if (std::ranges::any_of(allowedStatics, [&](const auto &allowed) {
                        return m_file.path == allowed.first && name == allowed.second;
                    }))
                    continue;
                report(lineAt(match.capturedStart()), u"static"_s,
                       match.captured().simplified() + u": data shared by everything; give it an owner"_s);
            }
        }
    }

    const SourceFile &m_file;
    QString m_noComments;
    QString m_code;
    QList<Violation> m_found;
};

} // namespace

QString Violation::text() const
{
    return u"%1:%2: [%3] %4"_s.arg(path).arg(line).arg(rule, what);
}

QString withoutComments(const QString &text, bool keepLiterals)
{
    QString result = text;
    const auto blank = [&result](qsizetype from, qsizetype to) {
        for (qsizetype at = from; at < to; ++at)
            if (result[at] != u'\n')
                result[at] = u' ';
    };
    const auto endOf = [&text](const QString &mark, qsizetype from) {
        const qsizetype at = text.indexOf(mark, from);
        return at < 0 ? text.size() : at + mark.size();
    };
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).sliced(at);
        if (rest.startsWith(u"//")) {
            const qsizetype end = text.indexOf(u'\n', at) < 0 ? text.size() : text.indexOf(u'\n', at);
            blank(at, end);
            at = end;
        } else if (rest.startsWith(u"/*")) {
            const qsizetype end = endOf(u"*/"_s, at + 2);
            blank(at, end);
            at = end;
        } else if (rest.startsWith(u"R\"")) {
            const QString mark = u')' + text.mid(at + 2, text.indexOf(u'(', at) - at - 2) + u'"';
            const qsizetype end = endOf(mark, at + 2);
            if (!keepLiterals)
                blank(at + 2, end - 1);
            at = end;
        } else if (text[at] == u'"' || (text[at] == u'\'' && (at == 0 || !text[at - 1].isDigit()))) {
            qsizetype end = at + 1;
            while (end < text.size() && text[end] != text[at] && text[end] != u'\n')
                end += text[end] == u'\\' ? 2 : 1;
            end = std::min(end, text.size());
            if (!keepLiterals)
                blank(at + 1, end);
            at = end + 1;
        } else {
            ++at;
        }
    }
    return result;
}

QList<Violation> checkFile(const SourceFile &file)
{
    return FileCheck(file).all();
}

QList<Violation> checkFolders(const QStringList &paths)
{
    QList<Violation> found;
    QHash<QString, int> files;
    for (const QString &path : paths)
        ++files[folderOf(path)];
    for (auto folder = files.cbegin(); folder != files.cend(); ++folder)
        if (folder.value() > maxFilesInFolder)
            found.append({folder.key(), 0, u"folder"_s,
                          u"has %1 files; at most %2"_s.arg(folder.value()).arg(maxFilesInFolder)});
    for (const QString &path : paths) {
        const QString layer = layerOf(path);
        if ((inCore(path) || inUi(path)) && !isPch(path) && !find(layer))
            found.append({path, 0, u"folder"_s, layer + u" has no place in the table of who sees whom"_s});
    }
    return found;
}

} // namespace waymark::architecture
