// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/spelling/dictionary.h"

#include <QFile>
#include <hunspell.hxx>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;

/// "SFX D Y 4" announces four lines that begin with "SFX D": a file that was cut short has fewer.
bool affixesAreWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return false;
    qint64 announced = 0;
    qint64 found = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> parts = file.readLine().simplified().split(' ');
        if (parts.size() < 4 || (parts[0] != "SFX" && parts[0] != "PFX"))
            continue;
        bool number = false;
        const int count = parts[3].toInt(&number);
        if ((parts[2] == "Y" || parts[2] == "N") && number)
            announced += count;
        else
            ++found;
    }
    return announced == found;
}

/// The first line says how many words follow. Some dictionaries miscount a little.
bool wordsAreWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return false;
    QByteArray first = file.readLine(64).trimmed();
    if (first.startsWith("\xEF\xBB\xBF"))
        first.remove(0, 3);
    bool number = false;
    const qint64 announced = first.split(' ').first().toLongLong(&number);
    qint64 found = 0;
    while (!file.atEnd() && !file.readLine().isEmpty())
        ++found;
    return number && announced > 0 && announced <= file.size() && found * 10 >= announced * 9;
}

/// Hunspell's names for encodings, as Qt and ICU know them.
QByteArray encodingName(QByteArray name)
{
    return name.replace("microsoft-cp", "windows-").replace("TIS620-2533", "TIS-620");
}

} // namespace

Dictionary::Dictionary(std::unique_ptr<Hunspell> hunspell, const QByteArray &encoding)
    : m_hunspell(std::move(hunspell)),
      m_encode(encoding.constData(), QStringConverter::Flag::Stateless),
      m_decode(encoding.constData(), QStringConverter::Flag::Stateless)
{
}

Dictionary::~Dictionary() = default;

std::shared_ptr<Dictionary> Dictionary::read(const QString &base)
{
    const QString aff = base + u".aff"_s;
    const QString dic = base + u".dic"_s;
    if (!affixesAreWhole(aff) || !wordsAreWhole(dic))
        return {};
    try {
        auto hunspell = std::make_unique<Hunspell>(QFile::encodeName(aff).constData(),
                                                   QFile::encodeName(dic).constData());
        const QByteArray encoding = encodingName(QByteArray::fromStdString(hunspell->get_dict_encoding()));
        const std::shared_ptr<Dictionary> made(new Dictionary(std::move(hunspell), encoding));
        return made->isUsable(dic) ? made : nullptr;
    } catch (const std::exception &) { // a size that no memory holds, in a file that is none
        return {};
    }
}

bool Dictionary::isUsable(const QString &dicFile)
{
    QFile file(dicFile);
    if (!m_encode.isValid() || !m_decode.isValid() || !file.open(QIODevice::ReadOnly))
        return false;
    constexpr int samples = 40;
    int asked = 0;
    int known = 0;
    for (int i = 0; i < samples; ++i) {
        file.seek(file.size() * i / samples);
        file.readLine();
        const QByteArray line = file.readLine();
        const QByteArray bytes = line.split('/').first().split('\t').first().trimmed();
        const QString word = decoded(bytes.toStdString());
        if (m_decode.hasError())
            return false;
        if (word.size() < 3 || !std::ranges::all_of(word, [](QChar c) { return c.isLetter(); }))
            continue;
        ++asked;
        known += knows(word);
    }
    return known * 2 > asked;
}

std::optional<std::string> Dictionary::encoded(const QString &word)
{
    m_encode.resetState();
    const QByteArray bytes = m_encode.encode(word);
    std::string text = bytes.toStdString();
    return decoded(text) == word ? std::optional(std::move(text)) : std::nullopt;
}

QString Dictionary::decoded(const std::string &bytes)
{
    m_decode.resetState();
    return m_decode.decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

bool Dictionary::knows(const QString &word)
{
    const auto bytes = encoded(word);
    // What its encoding cannot write, it was never meant to judge.
    return !bytes || m_hunspell->spell(*bytes);
}

QStringList Dictionary::suggest(const QString &word)
{
    QStringList words;
    if (const auto bytes = encoded(word)) {
        for (const std::string &one : m_hunspell->suggest(*bytes))
            words += decoded(one);
    }
    return words;
}

} // namespace waymark
