// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/find_queries.h"

#include "core/base/text.h"
#include "core/schema/field_spec.h"
#include "core/storage/record_store.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString compact(QDate date) { return detail::dateText(date).remove(u'-'); }

/// Prefixed so that a year is never taken for the last four of an SSN.
QStringList numberWords(const JobSeeker &person, const std::vector<PseudoNumber> &pseudoNumbers)
{
    QStringList words;
    if (person.birthDate.isValid())
        words += u'd' + compact(person.birthDate);
    if (!person.number.isEmpty())
        words += u'n' + person.number;
    if (person.ssn.size() == 9) {
        words += u'f' + person.ssn.last(4);
        words += u's' + person.ssn;
    }
    for (const PseudoNumber &number : pseudoNumbers)
        words += u's' + number.number;
    for (const QString &phone : {person.homePhone, person.otherPhone}) {
        const QString digits = digitsOf(phone);
        if (digits.size() >= 7) {
            words += u'p' + digits;
            words += u'p' + digits.last(7);
        }
    }
    words.removeDuplicates();
    return words;
}

/// "3/5/1991", "1991-03-05", "5.3.1991": the dates that it can mean, as index words.
QStringList dateWords(const QString &text)
{
    const QStringList parts = QString(text).replace(u'/', u'-').replace(u'.', u'-').split(u'-', Qt::SkipEmptyParts);
    if (parts.size() != 3)
        return {};
    QList<QDate> dates;
    const auto number = [&](int i) { return digitsOf(parts[i]).toInt(); };
    if (parts[0].size() == 4) {
        dates += QDate(number(0), number(1), number(2));
    } else {
        int year = number(2);
        if (parts[2].size() == 2)
            year += year > 30 ? 1900 : 2000;
        dates += QDate(year, number(0), number(1));
        dates += QDate(year, number(1), number(0));
    }
    QStringList words;
    for (const QDate date : dates) {
        if (date.isValid())
            words += u'd' + compact(date);
    }
    words.removeDuplicates();
    return words;
}

QString quoted(const QString &word, bool prefix) { return u'"' + word + (prefix ? u"\" *"_s : u"\""_s); }

QString numberClause(const QString &digits)
{
    QStringList any;
    if (digits.size() == 4)
        any += quoted(u'f' + digits, false);
    any += quoted(u'n' + digits, true);
    if (digits.size() >= 4)
        any += quoted(u'p' + digits, true);
    if (digits.size() >= 5)
        any += quoted(u's' + digits, true);
    if (digits.size() == 8)
        any += quoted(u'd' + digits, false);
    return u"(numbers : ("_s + any.join(u" OR "_s) + u"))"_s;
}

QString expressionOf(const QString &text)
{
    QStringList clauses;
    QStringList numbers;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const QStringList dates = dateWords(part); !dates.isEmpty()) {
            QStringList any;
            for (const QString &date : dates)
                any += quoted(date, false);
            clauses += u"(numbers : ("_s + any.join(u" OR "_s) + u"))"_s;
            continue;
        }
        const QString digits = digitsOf(part);
        const bool isNumber = !digits.isEmpty() && std::ranges::none_of(part, [](QChar c) { return c.isLetter(); });
        if (isNumber) {
            numbers += digits;
            continue;
        }
        for (const QString &word : foldedWords(part))
            clauses += u"(words : "_s + quoted(word, true) + u")"_s;
    }
    // "(617) 555-0142" is one number, typed in parts.
    const QString joined = numbers.join(QString());
    if (numbers.size() > 1 && joined.size() <= 11) {
        clauses += u"("_s + numberClause(joined) + u" OR ("_s;
        QStringList each;
        for (const QString &number : numbers)
            each += numberClause(number);
        clauses.last() += each.join(u" AND "_s) + u"))"_s;
    } else {
        for (const QString &number : numbers)
            clauses += numberClause(number);
    }
    return clauses.join(u" AND "_s);
}

QString matchedBy(const FindHit &hit, const QString &ssn, const QString &text)
{
    const QString digits = digitsOf(text);
    if (digits.isEmpty())
        return u"name"_s;
    if (!dateWords(text.trimmed()).isEmpty())
        return u"birth_date"_s;
    if (hit.number.startsWith(digits))
        return u"number"_s;
    if (digits.size() >= 4 && (ssn.endsWith(digits) || ssn.startsWith(digits)))
        return hit.pseudo ? u"pseudo"_s : u"ssn"_s;
    if (digits.size() >= 7 && digits.startsWith(u'9') && digits.size() == 9)
        return u"retired_pseudo"_s;
    return digits.size() >= 4 ? u"phone"_s : u"name"_s;
}

/// Who was found by a record that was merged is shown as the person who stands for it.
void addSurvivors(Database &database, const std::vector<FindHit> &merged, std::vector<FindHit> &hits)
{
    const RecordStore store(database);
    for (const FindHit &hit : merged) {
        const auto person = store.find(store.survivorOf(hit.id));
        if (!person || std::ranges::find(hits, person->id, &FindHit::id) != hits.end())
            continue;
        hits.push_back({.id = person->id,
                        .number = person->number,
                        .firstName = person->firstName,
                        .lastName = person->lastName,
                        .birthDate = person->birthDate,
                        .pseudo = person->hasPseudo(),
                        .matched = hit.matched});
    }
}

} // namespace

QString findExpression(const QString &text) { return expressionOf(text); }

std::vector<FindHit> findPeople(Database &database, const QString &text, int limit)
{
    const QString expression = expressionOf(text);
    if (expression.isEmpty())
        return {};
    std::vector<FindHit> hits;
    std::vector<FindHit> merged;
    // The inner limit keeps a single letter quick: it takes the first few hundred, not the whole office.
    Query query = database.query(
        "SELECT p.id, p.number, p.first_name, p.last_name, p.birth_date, p.ssn_kind, p.ssn, p.merged_into FROM "
        "(SELECT rowid FROM find_index WHERE find_index MATCH ? LIMIT 200) f JOIN job_seeker p ON p.id = f.rowid");
    query.bind(QStringView(expression));
    while (query.next()) {
        FindHit hit;
        hit.id = {query.number(0)};
        hit.number = query.text(1);
        hit.firstName = query.text(2);
        hit.lastName = query.text(3);
        hit.birthDate = detail::dateFrom(query.value(4));
        hit.pseudo = query.text(5) == "pseudo"_L1;
        hit.matched = matchedBy(hit, query.text(6), text);
        (query.isNull(7) ? hits : merged).push_back(std::move(hit));
    }
    addSurvivors(database, merged, hits);
    std::ranges::stable_sort(hits, [](const FindHit &a, const FindHit &b) {
        const int last = QString::compare(a.lastName, b.lastName, Qt::CaseInsensitive);
        return last != 0 ? last < 0 : QString::compare(a.firstName, b.firstName, Qt::CaseInsensitive) < 0;
    });
    if (int(hits.size()) > limit)
        hits.resize(std::size_t(limit));
    return hits;
}

bool isNameOfSomebody(Database &database, const QString &word)
{
    QStringList clauses;
    for (const QString &part : foldedWords(word))
        clauses += u"(words : "_s + quoted(part, false) + u")"_s;
    if (clauses.isEmpty())
        return false;
    Query query = database.query("SELECT 1 FROM find_index WHERE find_index MATCH ? LIMIT 1");
    query.bind(QStringView(clauses.join(u" AND "_s)));
    return query.next();
}

void indexPerson(Database &database, const JobSeeker &person, const std::vector<PseudoNumber> &pseudoNumbers)
{
    removeFromIndex(database, person.id);
    const QString words = folded(QString(person.firstName % u' ' % person.lastName));
    database.query("INSERT INTO find_index (rowid, words, numbers) VALUES (?, ?, ?)")
        .bind(person.id.value)
        .bind(QStringView(words))
        .bind(QStringView(numberWords(person, pseudoNumbers).join(u' ')))
        .run();
}

void removeFromIndex(Database &database, Id<JobSeeker> person)
{
    database.query("DELETE FROM find_index WHERE rowid = ?").bind(person.value).run();
}

void clearFindIndex(Database &database) { database.run("DELETE FROM find_index"); }

} // namespace waymark
