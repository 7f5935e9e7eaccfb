// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"
#include "core/schema/entity_spec.h"
#include "ui/forms/choices.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace waymark {

class FieldEditor;
class FieldRow;

/// A titled group of fields, by name. An empty title is not shown.
struct FormSection
{
    QString title;
    QStringList fields;
};

struct MissingField
{
    QString name;
    QString label;
    bool operator==(const MissingField &) const = default;
};

/// A form built from the description of a record. It edits a copy: nothing is written until store(), and what
/// cannot be used is kept as it was typed. It knows no rules: findings, mandatory fields and notes are given
/// to it.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    enum class Scroll
    {
        Own,
        Outer
    };

    /// Sections as the fields name them ("General information"); none: all there are.
    RecordForm(const EntitySpec &spec, const QStringList &sections, const FormContext &context,
               QWidget *parent = nullptr, Scroll scroll = Scroll::Own);
    RecordForm(const EntitySpec &spec, const QList<FormSection> &sections, const FormContext &context,
               QWidget *parent = nullptr, Scroll scroll = Scroll::Own);
    ~RecordForm() override;

    static QList<FormSection> sectionsOf(const EntitySpec &spec, const QStringList &names);

    void load(const void *record);
    /// The record changed elsewhere: fields being edited stay, the others follow.
    void reload(const void *record);
    /// Writes the fields that were changed, and only those.
    void store(void *record) const;
    /// What is shown is what is saved now.
    void markSaved();

    bool isDirty() const;
    QStringList dirtyFields() const;
    /// False while something typed cannot be used.
    bool acceptable() const;
    Findings problems() const;
    Value value(QAnyStringView field) const;
    /// As if the person had entered it.
    void enterValue(const QString &field, const Value &value);

    /// What is not saved, including text that cannot be used; never what is marked secret.
    QJsonObject draft() const;
    /// Enters a draft over the loaded record; the names of the fields it brought back.
    QStringList restoreDraft(const QJsonObject &draft);

    void setMandatory(const QStringList &fields);
    QList<MissingField> missingFields() const;
    /// By field; those without a field stand on top; those of fields which are not here are left out.
    void setFindings(const Findings &findings);
    void setFieldNote(const QString &field, const QString &text);
    void setReadOnly(bool readOnly);
    /// Locks one field, and says why beneath it.
    void setFieldLocked(const QString &field, bool locked, const QString &why = {});
    /// For a condition ("shown when") on a field that is edited elsewhere.
    void setOutsideValue(const QString &field, const Value &value);

    bool focusField(const QString &field);
    QString focusedField() const;
    void toggleHelp(const QString &field);
    FieldEditor *editor(QAnyStringView field) const; ///< null where the form has no such field
    FieldRow *row(QAnyStringView field) const;
    QStringList fieldNames() const;
    const FormContext &context() const { return m_context; }
    QSize sizeHint() const override;

signals:
    void edited();
    void fieldEdited(const QString &field);
    void fieldFinished(const QString &field);
    /// Enter in the last field.
    void enteredLast();
    void missingChanged(const QList<waymark::MissingField> &missing);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(const QList<FormSection> &sections);
    void alignLabels();
    void rowEdited(FieldRow *row);
    void updateShown();
    bool isShown(const FieldSpec &spec) const;
    Value currentValue(const QString &field) const;
    bool isDirty(const FieldRow *row) const;
    void announceMissing();

    const EntitySpec &m_spec;
    FormContext m_context;
    QWidget *m_content = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_top = nullptr;
    QList<FieldRow *> m_rows;
    QList<std::pair<QWidget *, QList<FieldRow *>>> m_sections;
    std::unique_ptr<AnyRecord> m_loaded;
    QHash<QString, Value> m_baseline;
    QHash<QString, Value> m_outside;
    QHash<QString, QString> m_locked;
    QList<MissingField> m_missing;
    bool m_loading = false;
    bool m_readOnly = false;
};

} // namespace waymark
