// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choices.h"

#include "core/refdata/code_lists.h"

namespace waymark {

void CodeChoices::setRecords(const QString &entity, List list, Label label)
{
    m_records.insert(entity, std::move(list));
    if (label)
        m_labels.insert(entity, std::move(label));
}

void CodeChoices::setCodes(const QString &list, List values)
{
    m_codes.insert(list, std::move(values));
}

std::vector<Choice> CodeChoices::choices(const FieldSpec &field) const
{
    if (field.type == FieldKind::Ref) {
        const auto list = m_records.find(QString::fromLatin1(field.refersTo));
        return list == m_records.end() ? std::vector<Choice>() : (*list)();
    }
    const QString name = QString::fromLatin1(field.codes);
    if (const auto own = m_codes.find(name); own != m_codes.end())
        return (*own)();
    std::vector<Choice> choices;
    for (const Code *code : codes().list(name, m_clock.today()))
        choices.push_back({Value(code->code), codes().label(name, code->code), {},
                           code->extra.value(QStringLiteral("blue_bold")) == QLatin1StringView("yes")});
    return choices;
}

QString CodeChoices::label(const FieldSpec &field, const Value &id) const
{
    if (field.type != FieldKind::Ref)
        return codes().label(QString::fromLatin1(field.codes), textOf(id));
    const auto label = m_labels.find(QString::fromLatin1(field.refersTo));
    return label == m_labels.end() ? textOf(id) : (*label)(intOf(id));
}

} // namespace waymark
