// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/office_words.h"

#include "core/base/text.h"
#include "core/storage/draft_queries.h"
#include "core/storage/find_queries.h"
#include "ui/forms/spelling/speller.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype mostWords = 5000;
const QString wordsKey = u"words"_s;

} // namespace

OfficeWords::OfficeWords(const Workspace &workspace, Speller &speller, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    speller.setOwnWords(kept());
    speller.setNames([this](const QString &word) { return isName(word); });
    connect(&speller, &Speller::ownWordAdded, this, [this](const QString &word) {
        QStringList words = kept();
        if (!words.contains(word, Qt::CaseInsensitive))
            words.append(word);
        keep(words);
    });
    connect(&speller, &Speller::ownWordRemoved, this, [this](const QString &word) {
        QStringList words = kept();
        words.removeIf([&word](const QString &one) { return one.compare(word, Qt::CaseInsensitive) == 0; });
        keep(words);
    });
}

QStringList OfficeWords::kept() const
{
    const Session &session = m_workspace.session();
    const auto found = findDraft(m_workspace.store().database(), session.staff().id, ownWordsForm, 0);
    QStringList words;
    if (found && *found) {
        for (const QJsonValue &word : (*found)->content.value(wordsKey).toArray())
            words.append(word.toString());
    }
    return words;
}

void OfficeWords::keep(const QStringList &words)
{
    Database &database = m_workspace.store().database();
    const Session &session = m_workspace.session();
    // The oldest go first: nobody adds five thousand words and misses the first.
    const QStringList last = words.mid(std::max<qsizetype>(0, words.size() - mostWords));
    const auto saved =
        last.isEmpty()
            ? dropDraft(database, session.staff().id, ownWordsForm, 0)
            : saveDraft(
                  database, session.staff().id,
                  {ownWordsForm, 0, session.clock().now(), {{wordsKey, QJsonArray::fromStringList(last)}}});
    if (!saved)
        m_workspace.navigator.say(saved.error().text());
}

bool OfficeWords::isName(const QString &word)
{
    const auto answer = guarded([&] {
        if (!m_namesRead) {
            m_namesRead = true;
            QStringList names;
            for (const Staff &one : m_workspace.store().all<Staff>())
                names.append(one.name);
            for (const Shelter &one : m_workspace.store().all<Shelter>())
                names.append(one.name);
            for (const Center &one : m_workspace.store().all<Center>())
                names.append(one.name);
            const QStringList words = foldedWords(names.join(u' '));
            m_names = {words.begin(), words.end()};
        }
        const QStringList parts = foldedWords(word);
        return std::ranges::all_of(parts, [this](const QString &part) { return m_names.contains(part); }) ||
               isNameOfSomebody(m_workspace.store().database(), word);
    });
    return answer && *answer;
}

} // namespace waymark
