// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/spelling/speller.h"

#include "ui/forms/spelling/dictionary.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QLocale>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostAnswers = 50'000;

/// As dictionaries write: composed letters, the plain apostrophe.
QString plain(QStringView word)
{
    return word.toString().normalized(QString::NormalizationForm_C).replace(u'\u2019', u'\'');
}

/// "Marie's" is spelled as "Marie" is.
QString withoutPossessive(const QString &word)
{
    return word.endsWith("'s"_L1) ? word.chopped(2) : word;
}

template <typename Ask>
bool answered(QHash<QString, bool> &answers, const QString &word, Ask ask)
{
    if (const auto found = answers.constFind(word); found != answers.cend())
        return *found;
    if (answers.size() > mostAnswers)
        answers.clear();
    const bool answer = ask();
    answers.insert(word, answer);
    return answer;
}

} // namespace

struct Speller::Loaded
{
    std::shared_ptr<Dictionary> dictionary;
    QString name;
};

Speller::Places Speller::standardPlaces()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders += {data + u"/hunspell"_s, data + u"/myspell/dicts"_s, data + u"/myspell"_s};
    folders += {u"/usr/local/share/hunspell"_s, u"/usr/share/hunspell"_s};
    folders.removeDuplicates();
    return {folders, {u"en_US"_s, u"en_CA"_s, u"en_GB"_s, u"en_AU"_s, u"en_NZ"_s, u"en_ZA"_s}};
}

Speller::Speller(QObject *parent) : Speller(standardPlaces(), parent) {}

Speller::Speller(Places places, QObject *parent) : QObject(parent), m_places(std::move(places)) {}

Speller::~Speller() = default;

void Speller::want()
{
    // Somebody may have been added since who was no name before.
    m_names.removeIf([](const auto &entry) { return !entry.value(); });
    if (m_state != State::Unasked)
        return;
    m_state = State::Loading;
    auto *watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        loaded(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([places = m_places] {
        Loaded found;
        for (const QString &name : places.names) {
            for (const QString &folder : places.folders) {
                const QString base = folder + u'/' + name;
                if (!QFile::exists(base + u".aff"_s) || !QFile::exists(base + u".dic"_s))
                    continue;
                if (auto dictionary = Dictionary::read(base))
                    return Loaded{dictionary, name};
                if (found.name.isEmpty())
                    found.name = name;
            }
        }
        return found;
    }));
}

void Speller::loaded(const Loaded &found)
{
    m_dictionary = found.dictionary;
    m_name = found.name;
    m_state = m_dictionary ? State::Ready : m_name.isEmpty() ? State::Missing : State::Damaged;
    emit changed();
}

QString Speller::standing() const
{
    switch (m_state) {
    case State::Unasked:
    case State::Loading:
        return tr("Spelling is checked where notes are written.");
    case State::Ready:
        return tr("Spelling is checked where notes are written, with the dictionary of %1.")
            .arg(QLocale(m_name).nativeLanguageName());
    case State::Missing:
        return tr(
            "Spelling is not checked: this computer has no English dictionary. Whoever looks after it can "
            "install one for hunspell, such as the package hunspell-en-us.");
    case State::Damaged:
        return tr("Spelling is not checked: the dictionary %1 on this computer is damaged or cannot be read. "
                  "Installing it again helps.")
            .arg(m_name);
    }
    Q_UNREACHABLE();
}

bool Speller::knows(const QString &word)
{
    return answered(m_known, word, [&] {
        const QString base = withoutPossessive(word);
        return m_dictionary->knows(word) || (base.size() < word.size() && m_dictionary->knows(base));
    });
}

bool Speller::isName(const QString &word)
{
    const QString base = withoutPossessive(word);
    return m_isName && answered(m_names, base, [&] { return m_isName(base); });
}

bool Speller::isWrong(QStringView text, const TextWord &word)
{
    if (!isReady())
        return false;
    const QString asked = plain(text.sliced(word.at, word.length));
    if (knows(asked) || isOwnWord(asked))
        return false;
    return !asked.front().isUpper() || (word.opensSentence && !isName(asked));
}

std::vector<TextWord> Speller::wrongIn(QStringView text)
{
    std::vector<TextWord> wrong;
    if (!isReady())
        return wrong;
    for (const TextWord &word : wordsOf(text)) {
        if (isWrong(text, word))
            wrong.push_back(word);
    }
    return wrong;
}

QStringList Speller::suggest(const QString &word, int most)
{
    if (!isReady())
        return {};
    QStringList words = m_dictionary->suggest(plain(word)).mid(0, most);
    if (word.contains(u'\u2019'))
        words.replaceInStrings(u"'"_s, u"\u2019"_s);
    return words;
}

void Speller::setOwnWords(const QStringList &words)
{
    m_own.clear();
    for (const QString &word : words)
        m_own.insert(plain(word).toLower());
    emit changed();
}

bool Speller::isOwnWord(const QString &word) const
{
    const QString small = plain(word).toLower();
    return m_own.contains(small) || m_own.contains(withoutPossessive(small));
}

void Speller::addOwnWord(const QString &word)
{
    const QString own = withoutPossessive(plain(word));
    m_own.insert(own.toLower());
    emit ownWordAdded(own);
    emit changed();
}

void Speller::removeOwnWord(const QString &word)
{
    const QString own = withoutPossessive(plain(word));
    m_own.remove(own.toLower());
    emit ownWordRemoved(own);
    emit changed();
}

} // namespace waymark
