// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/record_view.h"

#include "app/ctl/terminal.h"
#include "app/ctl/text_table.h"
#include "core/actions/action.h"
#include "core/domain/entities.h"
#include "core/policy/number_policy.h"
#include "core/refdata/code_lists.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

} // namespace

bool RecordView::hasWords(const FieldSpec &field)
{
    const EntitySpec *spec =
        field.type == FieldKind::Ref ? entityNamed(QLatin1StringView(field.refersTo)) : nullptr;
    return !spec || spec->find("name");
}

QString RecordView::staffName(Id<Staff> id) const
{
    const auto staff = m_store.find(id);
    return staff ? staff->name : QString();
}

QString RecordView::nameOf(const EntitySpec &spec, qint64 id) const
{
    AnyRecord record(spec);
    const FieldSpec *name = spec.find("name");
    if (name && m_store.load(spec, id, record.data()))
        return textOf(name->get(record.data()));
    return QString::number(id);
}

QString RecordView::text(const FieldSpec &field, const Value &value) const
{
    if (isNull(value))
        return {};
    switch (field.type) {
    case FieldKind::YesNo:
    case FieldKind::Flag:
        return intOf(value) ? tr("yes") : tr("no");
    case FieldKind::Date:
        return shownDate(detail::dateFrom(value));
    case FieldKind::Moment:
        return QLocale().toString(Instant{intOf(value)}.local(), QLocale::ShortFormat);
    case FieldKind::Code:
        return codes().label(QString::fromLatin1(field.codes), textOf(value));
    case FieldKind::CodeSet: {
        QStringList labels;
        for (const QString &code : textOf(value).split(u',', Qt::SkipEmptyParts))
            labels += codes().label(QString::fromLatin1(field.codes), code);
        return labels.join(u", "_s);
    }
    case FieldKind::Ref:
        if (const EntitySpec *spec = entityNamed(QLatin1StringView(field.refersTo)))
            return nameOf(*spec, intOf(value));
        return textOf(value);
    case FieldKind::Json:
        return tr("(recorded)");
    case FieldKind::Ssn:
        return m_reveal ? policy::writtenNumber(textOf(value)) : policy::maskedNumber(textOf(value));
    default:
        return textOf(value);
    }
}

QJsonObject RecordView::json(const EntitySpec &spec, const void *record) const
{
    QJsonObject json{{u"id"_s, QString::number(spec.id(record))}};
    for (const FieldSpec &field : spec.fields) {
        const QJsonValue value = toJson(field, record);
        // What a merge kept of two people holds their numbers.
        const bool numbers = field.type == FieldKind::Json && textOf(field.get(record)).contains("\"ssn\""_L1);
        if (value.isNull() || (numbers && !m_reveal))
            continue;
        const bool masked = field.type == FieldKind::Ssn && !m_reveal;
        json.insert(jsonKey(field.name), masked ? QJsonValue(policy::maskedNumber(value.toString())) : value);
    }
    return json;
}

QString RecordView::lines(const EntitySpec &spec, const void *record) const
{
    QString out;
    for (const FieldSpec &field : spec.fields) {
        const Value value = field.get(record);
        const bool unset = field.type == FieldKind::Flag && intOf(value) == 0;
        if (isNull(value) || unset || !hasWords(field))
            continue;
        QString shown = Terminal::harmless(text(field, value), true);
        shown.replace(u'\n', u"\n      "_s);
        out += u"  "_s + field.labelText(spec.name) + u": "_s + shown + u'\n';
    }
    return out;
}

} // namespace waymark::ctl
