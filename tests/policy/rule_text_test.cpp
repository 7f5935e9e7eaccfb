// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/rule_text.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

/// Every "R-12" between these marks in the sources of a folder.
QSet<QString> rulesWritten(const QString &folder, const QString &before, const QString &after)
{
    QSet<QString> found;
    const QRegularExpression pattern(before + u"(R-[0-9]+)"_s + after);
    QDirIterator files(QStringLiteral(WAYMARK_SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = pattern.globalMatch(text); it.hasNext();)
            found << it.next().captured(1);
    }
    return found;
}

QSet<QString> rulesTagged()
{
    return rulesWritten(u"tests"_s, u"\\["_s, u"\\]"_s);
}

QStringList sortedList(const QSet<QString> &set)
{
    QStringList list = set.values();
    list.sort();
    return list;
}

} // namespace

TEST_CASE("Each rule text is whole, cited and told once", "[policy][rules]")
{
    REQUIRE(policy::rules().size() > 40);
    QSet<QString> ids;
    static const QRegularExpression idPattern(u"\\AR-[0-9]{2,3}\\z"_s);
    for (const RuleText &one : policy::rules()) {
        CAPTURE(one.id);
        CHECK(idPattern.match(one.id).hasMatch());
        CHECK_FALSE(ids.contains(one.id));
        ids << one.id;
        CHECK(one.title.size() > 5);
        CHECK(one.title.size() < 70);
        CHECK(one.text.size() > one.title.size() / 2);
        CHECK(one.text.endsWith(u'.'));
        CHECK(one.citation.size() > 5);
        CHECK(QStringList{u"block"_s, u"warn"_s, u"auto"_s, u"must"_s, u"report"_s}.contains(one.kind));
    }
}

TEST_CASE("A rule is found by its number", "[policy][rules]")
{
    REQUIRE(policy::rule(u"R-71"_s));
    CHECK(policy::rule(u"R-71"_s)->title.contains(u"30"_s));
    CHECK(policy::rule(u"R-71"_s)->citation.contains(u"08.112.3"_s));
    CHECK_FALSE(policy::rule(u"R-999"_s));
    CHECK_FALSE(policy::rule({}));
}

TEST_CASE("Every rule a finding or a test names can be read", "[policy][rules]")
{
    QSet<QString> named = rulesWritten(u"core/policy"_s, u"\""_s, u"\""_s);
    CHECK(named.size() > 20);
    named += rulesTagged();
    for (const QString &id : sortedList(named)) {
        CAPTURE(id);
        CHECK(policy::rule(id));
    }
}

TEST_CASE("Every rule has a test here, or where its storage or screen is", "[policy][rules]")
{
    QStringList expected;
    const auto range = [&](int from, int to) {
        for (int i = from; i <= to; ++i)
            expected << u"R-"_s + QString::number(i).rightJustified(2, u'0');
    };
    range(1, 138);
    const QSet<QString> tagged = rulesTagged();
    for (const QString &id : expected) {
        CAPTURE(id);
        CHECK(tagged.contains(id));
    }
}
