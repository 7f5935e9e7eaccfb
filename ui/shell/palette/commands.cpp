// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/commands.h"

#include "core/actions/people/seen.h"
#include "core/base/text.h"
#include "core/policy/role_policy.h"
#include "core/policy/rule_text.h"
#include "ui/common/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostPeople = 8;
constexpr int mostPeopleOfVerb = 5;
constexpr int mostRules = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

/// Every word typed begins a word of the title, in any order.
bool fits(const QString &title, const QStringList &typed)
{
    const QStringList words = foldedWords(title);
    return std::ranges::all_of(typed, [&words](const QString &part) {
        return std::ranges::any_of(words, [&part](const QString &word) { return word.startsWith(part); });
    });
}

/// How many of the first words belong to the verb: "record contact pierre" has two for "Record a contact".
int wordsOfVerb(const QString &title, const QStringList &typed)
{
    const QStringList words = foldedWords(title);
    int count = 0;
    for (const QString &part : typed) {
        const QString word = folded(part);
        const bool mine = word.size() >= 2 && std::ranges::any_of(words, [&word](const QString &one) {
                              return one.startsWith(word);
                          });
        if (!mine)
            break;
        ++count;
    }
    return count;
}

} // namespace

QString personDetail(const FindHit &hit, QDate today)
{
    QStringList parts;
    if (hit.birthDate.isValid())
        parts += tr("born %1 (%2)").arg(shortDate(hit.birthDate)).arg(ageOn(hit.birthDate, today));
    parts += hit.number;
    if (hit.pseudo)
        parts += tr("PSEUDO");
    return parts.join(u" \u00b7 "_s);
}

QString Commands::whyNot(const QString &action) const
{
    if (action.isEmpty())
        return {};
    const Findings findings = policy::checkRole(m_workspace.session().staff().role, action);
    return findings.isEmpty() ? QString() : findings.first().message;
}

void Commands::add(Command command, const QString &action)
{
    command.why = whyNot(action);
    m_fixed.push_back([command = std::move(command)] { return command; });
}

void Commands::add(std::function<Command()> command)
{
    m_fixed.push_back(std::move(command));
}

void Commands::addForPerson(const QString &title, const QString &iconName, const QString &action,
                            std::function<void(Id<JobSeeker>)> run)
{
    m_verbs.push_back({title, iconName, whyNot(action), std::move(run)});
}

std::vector<Command> Commands::matching(const QString &typed) const
{
    const QStringList words = foldedWords(typed);
    std::vector<Command> list;
    for (const auto &make : m_fixed) {
        Command command = make();
        if (!command.title.isEmpty() && fits(command.title, words))
            list.push_back(std::move(command));
    }
    for (const Verb &verb : m_verbs) {
        if (fits(verb.title, words))
            list.push_back({.title = tr("%1 …").arg(verb.title),
                            .detail = tr("then the person"),
                            .iconName = verb.iconName,
                            .why = verb.why,
                            .completion = verb.title + u' '});
    }
    if (words.isEmpty())
        return list;
    appendPeople(list, typed, nullptr, mostPeople);
    appendVerbs(list, typed);
    appendRules(list, typed);
    return list;
}

void Commands::appendPeople(std::vector<Command> &list, const QString &typed, const Verb *verb,
                            int limit) const
{
    const auto found = seen::find(m_workspace.session(), typed, limit);
    if (!found) {
        list.push_back({.title = found.error().text(), .why = found.error().what});
        return;
    }
    for (const FindHit &hit : *found) {
        const QString name = hit.lastName + u", "_s + hit.firstName;
        Command command{.title = verb ? tr("%1: %2").arg(verb->title, name) : name,
                        .detail = personDetail(hit, m_workspace.today()),
                        .iconName = verb ? verb->iconName : u"person"_s,
                        .why = verb ? verb->why : QString()};
        if (verb)
            command.run = [run = verb->run, id = hit.id] { run(id); };
        else
            command.run = [this, id = hit.id] { m_workspace.navigator.openPerson(id); };
        list.push_back(std::move(command));
    }
}

void Commands::appendVerbs(std::vector<Command> &list, const QString &typed) const
{
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    for (const Verb &verb : m_verbs) {
        const int count = wordsOfVerb(verb.title, parts);
        if (count > 0 && count < parts.size())
            appendPeople(list, parts.mid(count).join(u' '), &verb, mostPeopleOfVerb);
    }
}

void Commands::appendRules(std::vector<Command> &list, const QString &typed) const
{
    if (typed.trimmed().size() < 3)
        return;
    const QStringList words = foldedWords(typed);
    int count = 0;
    for (const RuleText &rule : policy::rules()) {
        if (!fits(QString(rule.id + u' ' + rule.title), words))
            continue;
        list.push_back({.title = rule.title,
                        .detail = tr("rule %1").arg(rule.id),
                        .iconName = u"note"_s,
                        .run = [this, id = rule.id] { m_workspace.navigator.showRule(id); }});
        if (++count == mostRules)
            return;
    }
}

} // namespace waymark
