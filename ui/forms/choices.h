// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/date_text.h"
#include "core/schema/field_spec.h"

#include <QHash>
#include <functional>
#include <vector>

namespace waymark {

class Speller;

/// One value on offer: what is stored, what is read, and what tells two alike apart.
struct Choice
{
    Value id;
    QString label;
    QString detail = {};
    bool strong = false; ///< drawn in bold blue: the services that MOSES marks so

    bool operator==(const Choice &) const = default;
};

/// What can be chosen in a Code, CodeSet or Ref field. Forms know neither code lists nor records: they ask
/// here.
class ChoiceSource
{
public:
    ChoiceSource() = default;
    ChoiceSource(const ChoiceSource &) = delete;
    ChoiceSource &operator=(const ChoiceSource &) = delete;
    virtual ~ChoiceSource() = default;

    virtual std::vector<Choice> choices(const FieldSpec &field) const = 0;
    /// How a stored value reads that is not on offer (any more).
    virtual QString label(const FieldSpec &, const Value &id) const { return textOf(id); }
};

/// The shipped code lists as they are in force today; records of other types as the owner of the form lists
/// them.
class CodeChoices final : public ChoiceSource
{
public:
    explicit CodeChoices(const Clock &clock) : m_clock(clock) {}

    using List = std::function<std::vector<Choice>()>;
    using Label = std::function<QString(qint64 id)>;
    /// For Ref fields that refer to this entity.
    void setRecords(const QString &entity, List list, Label label = {});
    /// For an office's own values of a code list.
    void setCodes(const QString &list, List values);

    std::vector<Choice> choices(const FieldSpec &field) const override;
    QString label(const FieldSpec &field, const Value &id) const override;

private:
    const Clock &m_clock;
    QHash<QString, List> m_records;
    QHash<QString, Label> m_labels;
    QHash<QString, List> m_codes;
};

/// What every editor of a form may need; outlives the form.
struct FormContext
{
    const ChoiceSource &choices;
    const Clock &clock;
    DateOrder dateOrder = DateOrder::MonthDay;
    Speller *speller = nullptr; ///< null: spelling is not checked
};

} // namespace waymark
