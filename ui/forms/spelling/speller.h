// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/spelling/text_words.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <functional>
#include <memory>

namespace waymark {

class Dictionary;

/// Says which words are misspelled and what may have been meant. One for each window, handed to the fields in
/// FormContext. The dictionary is read on another thread when somebody first begins to write; until then, and
/// where there is none, every word passes.
///
/// Names must not turn a note red: a capitalised word that the dictionary does not know passes inside a
/// sentence, and passes at its beginning where it is a name of the office. A name in small letters does not.
///
/// Keeps nothing: own words come from, and go to, whoever owns it.
class Speller final : public QObject
{
    Q_OBJECT

public:
    struct Places
    {
        QStringList folders;
        QStringList names; ///< "en_US"; the first that can be used, in the first folder that has it
    };
    /// English, where hunspell's dictionaries are installed.
    static Places standardPlaces();

    explicit Speller(QObject *parent = nullptr);
    explicit Speller(Places places, QObject *parent = nullptr);
    ~Speller() override;

    /// Somebody begins to write: reads the dictionary, the first time.
    void want();
    bool isReady() const { return m_state == State::Ready; }
    /// Whether spelling is checked, with what, or why not: a sentence for a person.
    QString standing() const;
    /// There is no dictionary, or none that can be used.
    bool isTrouble() const { return m_state == State::Missing || m_state == State::Damaged; }

    bool isWrong(QStringView text, const TextWord &word);
    std::vector<TextWord> wrongIn(QStringView text);
    /// The likeliest first. May take a tenth of a second: not while somebody types.
    QStringList suggest(const QString &word, int most = 5);

    void setOwnWords(const QStringList &words);
    bool isOwnWord(const QString &word) const;
    void addOwnWord(const QString &word);
    void removeOwnWord(const QString &word);
    /// Whether a word is a name of somebody or something in the office.
    void setNames(std::function<bool(const QString &word)> isName) { m_isName = std::move(isName); }

signals:
    /// Other words are right now than before.
    void changed();
    void ownWordAdded(const QString &word);
    void ownWordRemoved(const QString &word);

private:
    enum class State
    {
        Unasked,
        Loading,
        Ready,
        Missing,
        Damaged
    };
    struct Loaded;

    void loaded(const Loaded &found);
    bool knows(const QString &word);
    bool isName(const QString &word);

    Places m_places;
    State m_state = State::Unasked;
    QString m_name; ///< of the dictionary in use, or of the damaged one
    std::shared_ptr<Dictionary> m_dictionary;
    QHash<QString, bool> m_known; ///< answers of the dictionary
    QHash<QString, bool> m_names; ///< and of the office
    QSet<QString> m_own;          ///< in small letters
    std::function<bool(const QString &)> m_isName;
};

} // namespace waymark
