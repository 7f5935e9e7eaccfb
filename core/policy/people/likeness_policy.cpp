// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/people/likeness_policy.h"

#include "core/base/text.h"
#include "core/policy/policy_text.h"

#include <QCryptographicHash>
#include <rapidfuzz/distance/JaroWinkler.hpp>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr int likelyFrom = 75;
constexpr int possibleFrom = 50;

struct NameParts
{
    QStringList first;
    QStringList last;
    QStringList all() const { return first + last; }
};

NameParts partsOf(const JobSeeker &person)
{
    return {foldedWords(person.firstName), foldedWords(person.lastName)};
}

/// Without a letter written twice by a slip.
QString undoubled(const QString &word)
{
    QString out;
    for (const QChar c : word) {
        if (out.isEmpty() || out.back() != c)
            out += c;
    }
    return out;
}

/// How alike two written words are, from 0 to 1. The measure itself is not quite the same from both sides.
double alike(const QString &first, const QString &second)
{
    if (first == second)
        return 1;
    if (undoubled(first) == undoubled(second))
        return 0.95;
    const auto &[one, other] = std::minmax(first, second);
    const auto a = std::u16string_view(QStringView(one).utf16(), std::size_t(one.size()));
    const auto b = std::u16string_view(QStringView(other).utf16(), std::size_t(other.size()));
    const double written = rapidfuzz::jaro_winkler_similarity(a.begin(), a.end(), b.begin(), b.end());
    const QString sound = soundOf(one);
    // One letter more or less is another word when the word is as short as "Li".
    if (sound.size() >= 2 && sound == soundOf(other))
        return std::max(written, 0.93);
    return std::min(one.size(), other.size()) < 3 ? std::min(written, 0.6) : written;
}

/// Each word of `few` with the best that is left of `many`, averaged over `few`.
double pairedWith(const QStringList &few, QStringList many)
{
    double sum = 0;
    for (const QString &word : few) {
        qsizetype best = -1;
        double most = 0;
        for (qsizetype i = 0; i < many.size(); ++i) {
            if (const double one = alike(word, many[i]); one > most) {
                most = one;
                best = i;
            }
        }
        sum += most;
        if (best >= 0)
            many.removeAt(best);
    }
    return sum / double(few.size());
}

/// A good pairing of the shorter list's words with the longer's, the same whichever list comes first.
double paired(const QStringList &one, const QStringList &other)
{
    if (one.isEmpty() || other.isEmpty())
        return 0;
    if (one.size() == other.size())
        return std::max(pairedWith(one, other), pairedWith(other, one));
    return one.size() < other.size() ? pairedWith(one, other) : pairedWith(other, one);
}

/// A given name without a counterpart anywhere in the other's names: "Ange" of Marie-Ange beside Marie-Claire.
bool hasOwnFirstName(const NameParts &one, const NameParts &other)
{
    const QStringList all = other.all();
    return std::ranges::any_of(one.first, [&](const QString &word) {
        return std::ranges::none_of(all, [&](const QString &each) { return alike(word, each) >= 0.8; });
    });
}

bool isSwapped(QDate one, QDate other)
{
    return one.year() == other.year() && one.day() == other.month() && one.month() == other.day();
}

bool isNewYear(QDate date) { return date.day() == 1 && date.month() == 1; }

/// Exactly one of the eight digits differs, as by a slip of the finger.
bool isOneDigitOff(QDate one, QDate other)
{
    const QString a = one.toString(u"yyyyMMdd"_s);
    const QString b = other.toString(u"yyyyMMdd"_s);
    int off = 0;
    for (qsizetype i = 0; i < a.size() && i < b.size(); ++i)
        off += a[i] != b[i];
    return off == 1;
}

QStringList phonesOf(const JobSeeker &person)
{
    QStringList phones;
    for (const QString &phone : {person.homePhone, person.otherPhone}) {
        if (const QString digits = digitsOf(phone); digits.size() >= 7)
            phones += digits.last(qMin(digits.size(), qsizetype(10)));
    }
    return phones;
}

QString addressOf(const JobSeeker &person)
{
    if (person.shelterId)
        return u"shelter "_s + person.shelterId.text();
    return person.address.trimmed().isEmpty() ? QString() : folded(QString(person.address % u' ' % person.zip.left(5)));
}

qint64 keyOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2b_256);
    quint64 key = 0;
    for (int i = 0; i < 8; ++i)
        key = key << 8 | quint8(hash[i]);
    return qint64(key >> 1);
}

struct Comparison
{
    NameParts one;
    NameParts other;
    double whole = 0;  ///< all parts against all parts
    double first = 0;
    double last = 0;
};

Comparison compareNames(const JobSeeker &a, const JobSeeker &b)
{
    Comparison c{partsOf(a), partsOf(b)};
    c.whole = paired(c.one.all(), c.other.all());
    c.first = paired(c.one.first, c.other.first);
    c.last = paired(c.one.last, c.other.last);
    return c;
}

int nameScore(const Comparison &c, Likeness &out)
{
    if (c.one.all().isEmpty() || c.other.all().isEmpty())
        return 0;
    QStringList a = c.one.all();
    QStringList b = c.other.all();
    const bool inOrder = c.first > 0.9 && c.last > 0.9;
    a.sort();
    b.sort();
    if (c.one.first == c.other.first && c.one.last == c.other.last) {
        out.reasons += Policy::tr("The same name");
        return 50;
    }
    if (a == b) {
        out.reasons += Policy::tr("The same names in another order");
        return 46;
    }
    if (c.whole >= 0.99 && a.size() != b.size()) {
        out.reasons += Policy::tr("All names of one are among the other's");
        return 42;
    }
    if (c.whole > 0.9) {
        out.reasons += inOrder ? Policy::tr("Names that sound or are written alike")
                               : Policy::tr("Names that sound or are written alike, in another order");
        return inOrder ? 42 : 40;
    }
    if (c.whole > 0.82) {
        out.reasons += Policy::tr("Similar names");
        return 26;
    }
    if (std::max(c.first, c.last) > 0.92) {
        out.reasons += c.first > c.last ? Policy::tr("The same first name") : Policy::tr("The same last name");
        return 14;
    }
    return 0;
}

int birthScore(const JobSeeker &a, const JobSeeker &b, Likeness &out)
{
    const QDate one = a.birthDate;
    const QDate other = b.birthDate;
    if (!one.isValid() || !other.isValid())
        return 8;
    if (one == other && isNewYear(one)) {
        out.reasons += Policy::tr("Both born on 1 January of one year, which often stands for a date not known");
        return 16;
    }
    if (one == other) {
        out.reasons += Policy::tr("The same birth date");
        return 35;
    }
    if (isSwapped(one, other)) {
        out.reasons += Policy::tr("The same birth date with day and month exchanged");
        return 32;
    }
    if (one.year() == other.year() && (isNewYear(one) || isNewYear(other))) {
        out.reasons += Policy::tr("The same year of birth; one date is 1 January, which often stands for not known");
        return 16;
    }
    if (isOneDigitOff(one, other)) {
        out.reasons += Policy::tr("Birth dates that differ in one digit");
        return 20;
    }
    out.against += Policy::tr("Another birth date");
    return -20;
}

} // namespace

QString soundOf(const QString &word)
{
    QString in = word;
    for (const auto &[from, to] : {std::pair("ph"_L1, "f"_L1), {"kh"_L1, "h"_L1}, {"gh"_L1, "g"_L1}, {"sh"_L1, "s"_L1},
                                   {"ch"_L1, "s"_L1}, {"th"_L1, "t"_L1}, {"dh"_L1, "d"_L1}, {"ck"_L1, "k"_L1},
                                   {"qu"_L1, "k"_L1}, {"ts"_L1, "s"_L1}, {"tz"_L1, "s"_L1}})
        in.replace(from, to);
    QString out;
    for (qsizetype i = 0; i < in.size(); ++i) {
        QChar c = in[i];
        switch (c.unicode()) {
        case u'a': case u'e': case u'i': case u'o': case u'u': case u'y':
            // A vowel only says something at the beginning, and there any vowel sounds like the next.
            if (i == 0)
                out += u'a';
            continue;
        case u'h':
            if (i > 0)
                continue;
            break;
        case u'c':
            c = i + 1 < in.size() && (in[i + 1] == u'e' || in[i + 1] == u'i') ? u's' : u'k';
            break;
        case u'q':
            c = u'k';
            break;
        case u'z': case u'x':
            c = u's';
            break;
        case u'w':
            c = u'v';
            break;
        case u'j':
            c = u'g';
            break;
        default:
            break;
        }
        if (out.isEmpty() || out.back() != c)
            out += c;
    }
    return out;
}

Likeness likeness(const JobSeeker &a, const JobSeeker &b)
{
    Likeness out;
    const Comparison names = compareNames(a, b);
    out.score = nameScore(names, out);
    const int birth = birthScore(a, b, out);
    out.score += birth;

    const QStringList phones = phonesOf(a);
    const bool phone = std::ranges::any_of(phonesOf(b), [&](const QString &one) { return phones.contains(one); });
    const QString address = addressOf(a);
    const bool household = !address.isEmpty() && address == addressOf(b);
    const bool mail = !a.email.trimmed().isEmpty() && folded(a.email) == folded(b.email);
    if (phone) {
        out.score += 10;
        out.reasons += Policy::tr("The same telephone");
    }
    if (mail) {
        out.score += 14;
        out.reasons += Policy::tr("The same e-mail");
    }
    if (household) {
        out.score += 6;
        out.reasons += a.shelterId ? Policy::tr("The same shelter") : Policy::tr("The same address");
    }
    if (a.ssn.size() == 9 && a.ssn == b.ssn) {
        out.score += 40;
        out.reasons += Policy::tr("The same number");
    } else if (a.ssnKind == "ssn"_L1 && b.ssnKind == "ssn"_L1 && a.ssn.size() == 9 && b.ssn.size() == 9) {
        out.score -= 15;
        out.against += Policy::tr("Two different SSNs");
    }
    // Brothers, sisters and twins share much, but not the first name: Daniel and Daniela.
    const bool otherGender = (a.gender == "female"_L1 && b.gender == "male"_L1) || (a.gender == "male"_L1 && b.gender == "female"_L1);
    const bool otherFirst = (hasOwnFirstName(names.one, names.other) && hasOwnFirstName(names.other, names.one)) ||
        (otherGender && names.whole < 1);
    if (otherFirst && (household || phone || birth >= 30)) {
        out.against += birth >= 30 ? Policy::tr("Another first name: perhaps a twin")
                                   : Policy::tr("Another first name at the same place: perhaps of one family");
        out.score = std::min(out.score - 20, birth >= 30 ? likelyFrom - 1 : possibleFrom - 1);
    }
    out.score = std::clamp(out.score, 0, 100);
    out.verdict = out.score >= likelyFrom     ? Likeness::Verdict::Likely
                  : out.score >= possibleFrom ? Likeness::Verdict::Possible
                                              : Likeness::Verdict::Different;
    return out;
}

std::vector<qint64> matchKeys(const JobSeeker &person)
{
    QStringList sounds;
    for (const QString &word : partsOf(person).all()) {
        const QString sound = soundOf(word);
        if (!sound.isEmpty() && !sounds.contains(sound) && sounds.size() < 6)
            sounds += sound;
    }
    std::vector<qint64> keys;
    QStringList births;
    if (const QDate birth = person.birthDate; birth.isValid()) {
        const auto [low, high] = std::minmax({birth.day(), birth.month()});
        births += u"%1/%2/%3"_s.arg(birth.year()).arg(low).arg(high);
    }
    const QString address = addressOf(person);
    for (const QString &sound : sounds) {
        for (const QString &birth : births)
            keys.push_back(keyOf(u"b|"_s + sound + u'|' + birth));
        if (!address.isEmpty())
            keys.push_back(keyOf(u"a|"_s + sound + u'|' + address));
    }
    for (qsizetype i = 0; i < sounds.size(); ++i) {
        for (qsizetype j = i + 1; j < sounds.size(); ++j) {
            const auto [low, high] = std::minmax(sounds[i], sounds[j]);
            keys.push_back(keyOf(u"n|"_s + low + u'|' + high));
        }
    }
    for (const QString &phone : phonesOf(person))
        keys.push_back(keyOf(u"p|"_s + phone));
    if (!person.email.trimmed().isEmpty())
        keys.push_back(keyOf(u"e|"_s + folded(person.email)));
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace waymark::policy
