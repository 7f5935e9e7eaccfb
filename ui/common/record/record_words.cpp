// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/record_words.h"

#include "core/domain/entities.h"
#include "core/refdata/code_lists.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RecordWords", text);
}

/// The field by which a record is known to people.
QString nameOfRecord(const RecordStore &store, const EntitySpec &spec, qint64 id)
{
    AnyRecord record(spec);
    if (!store.load(spec, id, record.data()))
        return tr("a record that is not here");
    for (const char *name : {"name", "type", "program", "text", "number"}) {
        const FieldSpec *field = spec.find(name);
        if (!field)
            continue;
        const QString text = textOf(field->get(record.data()));
        return field->type == FieldKind::Code ? codes().label(QString::fromLatin1(field->codes), text)
                                              : firstWords(text, 40);
    }
    return spec.labelText();
}

} // namespace

QString personName(const JobSeeker &person)
{
    QStringList parts;
    if (!person.lastName.isEmpty())
        parts += person.lastName;
    if (!person.firstName.isEmpty())
        parts += person.firstName;
    if (parts.isEmpty())
        return tr("No name yet (%1)").arg(person.number);
    return parts.join(u", "_s);
}

QString bornText(const JobSeeker &person, QDate today)
{
    if (!person.birthDate.isValid())
        return tr("date of birth not known");
    const QString age = ageText(person.birthDate, today);
    const QString born = tr("born %1").arg(shortDate(person.birthDate));
    return age.isEmpty() ? born : tr("%1 (%2)").arg(born, age);
}

QString staffName(const RecordStore &store, Id<Staff> id)
{
    if (!id)
        return tr("nobody");
    const auto found = store.find(id);
    return found ? found->name : tr("somebody of another office");
}

QString centerName(const RecordStore &store, Id<Center> id)
{
    if (!id)
        return tr("no career center");
    const auto found = store.find(id);
    return found ? found->name : tr("another career center");
}

QString serviceLabel(const QString &type)
{
    return codes().label(u"service_type"_s, type);
}

QString momentText(Instant at)
{
    return at ? QLocale().toString(at.local(), u"ddd d MMM yyyy, HH:mm"_s) : QString();
}

QString valueText(const RecordStore &store, const FieldSpec &field, const Value &value, QDate today)
{
    const bool empty = isNull(value) || textOf(value).isEmpty();
    if (field.type == FieldKind::Flag)
        return intOf(value) ? tr("yes") : tr("no");
    if (empty)
        return tr("(empty)");
    switch (field.type) {
    case FieldKind::Json:
        return tr("(recorded)");
    case FieldKind::YesNo:
        return intOf(value) ? tr("yes") : tr("no");
    case FieldKind::Code:
        return codes().label(QString::fromLatin1(field.codes), textOf(value));
    case FieldKind::CodeSet: {
        QStringList labels;
        for (const QString &code : textOf(value).split(u',', Qt::SkipEmptyParts))
            labels += codes().label(QString::fromLatin1(field.codes), code);
        return labels.join(u"; "_s);
    }
    case FieldKind::Date:
        return longDate(detail::dateFrom(value), today);
    case FieldKind::Moment:
        return momentText({intOf(value)});
    case FieldKind::Money:
        return moneyText(intOf(value));
    case FieldKind::Ssn:
        return maskedSsn(textOf(value));
    case FieldKind::Phone:
        return phoneText(textOf(value));
    case FieldKind::Ref: {
        const EntitySpec *spec = entityNamed(QLatin1StringView(field.refersTo));
        return spec ? nameOfRecord(store, *spec, intOf(value)) : textOf(value);
    }
    default:
        return textOf(value);
    }
}

QString firstWords(const QString &text, int characters)
{
    const QString line = text.left(characters * 4).simplified();
    if (line.size() <= characters)
        return line;
    qsizetype cut = line.lastIndexOf(u' ', characters);
    if (cut < characters / 2)
        cut = line.at(characters - 1).isHighSurrogate() ? characters - 1 : characters;
    return line.left(cut) + u'…';
}

QString whyNot(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::Block)
            continue;
        const bool named = finding.rule.isEmpty() || finding.message.contains(finding.rule);
        lines += named ? finding.message : QString(finding.message + u" (" + finding.rule + u')');
    }
    return lines.join(u'\n');
}

QString saidOf(const ActionResult &result, const QString &done)
{
    return result.done ? done : result.error ? result.error->text() : whyNot(result.findings);
}

} // namespace waymark
