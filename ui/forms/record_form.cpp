// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/record_form.h"

#include "ui/common/parts.h"
#include "ui/forms/field_row.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QString typedKey = u"typed"_s;
const QString valueKey = u"value"_s;

QJsonValue jsonOf(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    return QJsonValue::Null;
}

Value valueOf(const QJsonValue &json)
{
    if (json.isString())
        return json.toString();
    if (json.isDouble())
        return json.toInteger();
    return {};
}

bool isSet(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number != 0;
    return !textOf(value).isEmpty();
}

} // namespace

void RecordForm::load(const void *record)
{
    m_loading = true;
    m_loaded = std::make_unique<AnyRecord>(m_spec, record);
    for (FieldRow *row : m_rows) {
        row->editor()->setValue(row->editor()->spec().get(record));
        row->setFindings({});
        emit row->editor()->finished();
    }
    m_loading = false;
    markSaved();
    updateShown();
}

void RecordForm::reload(const void *record)
{
    const QStringList dirty = dirtyFields();
    m_loading = true;
    m_loaded = std::make_unique<AnyRecord>(m_spec, record);
    for (FieldRow *row : m_rows) {
        if (dirty.contains(row->name()))
            continue;
        row->editor()->setValue(row->editor()->spec().get(record));
        m_baseline.insert(row->name(), row->editor()->value());
        emit row->editor()->finished();
    }
    m_loading = false;
    updateShown();
    announceMissing();
}

void RecordForm::store(void *record) const
{
    for (const FieldRow *row : m_rows) {
        if (isDirty(row))
            row->editor()->spec().set(record, row->editor()->value());
    }
}

void RecordForm::markSaved()
{
    for (const FieldRow *row : m_rows) {
        if (row->editor()->acceptable())
            m_baseline.insert(row->name(), row->editor()->value());
    }
    announceMissing();
}

bool RecordForm::isDirty(const FieldRow *row) const
{
    return !row->editor()->acceptable() || row->editor()->value() != m_baseline.value(row->name());
}

bool RecordForm::isDirty() const
{
    return std::ranges::any_of(m_rows, [this](const FieldRow *row) { return isDirty(row); });
}

QStringList RecordForm::dirtyFields() const
{
    QStringList names;
    for (const FieldRow *row : m_rows) {
        if (isDirty(row))
            names.append(row->name());
    }
    return names;
}

bool RecordForm::acceptable() const
{
    return problems().isEmpty();
}

Findings RecordForm::problems() const
{
    Findings findings;
    for (const FieldRow *row : m_rows) {
        if (!row->editor()->acceptable())
            findings.append({QString(), row->name(), row->editor()->problem(), Severity::Block});
    }
    return findings;
}

Value RecordForm::value(QAnyStringView field) const
{
    const FieldEditor *at = editor(field);
    return at ? at->value() : Value{};
}

void RecordForm::enterValue(const QString &field, const Value &value)
{
    if (FieldEditor *at = editor(field)) {
        at->setValue(value);
        emit at->edited();
        emit at->finished();
    }
}

QJsonObject RecordForm::draft() const
{
    QJsonObject draft;
    for (const FieldRow *row : m_rows) {
        const FieldEditor *editor = row->editor();
        if (editor->spec().secret || !isDirty(row))
            continue;
        draft.insert(row->name(), editor->acceptable() ? QJsonObject{{valueKey, jsonOf(editor->value())}}
                                                       : QJsonObject{{typedKey, editor->typedText()}});
    }
    return draft;
}

QStringList RecordForm::restoreDraft(const QJsonObject &draft)
{
    QStringList restored;
    for (FieldRow *row : m_rows) {
        const QJsonObject part = draft.value(row->name()).toObject();
        if (part.contains(typedKey))
            row->editor()->setTypedText(part.value(typedKey).toString());
        else if (part.contains(valueKey))
            row->editor()->setValue(valueOf(part.value(valueKey)));
        else
            continue;
        restored.append(row->name());
        emit row->editor()->edited();
        emit row->editor()->finished();
    }
    return restored;
}

void RecordForm::setMandatory(const QStringList &fields)
{
    for (FieldRow *row : m_rows)
        row->setMandatory(fields.contains(row->name()));
    announceMissing();
}

QList<MissingField> RecordForm::missingFields() const
{
    QList<MissingField> missing;
    for (const FieldRow *row : m_rows) {
        if (row->isMissing() && !row->isHidden())
            missing.append({row->name(), row->label()});
    }
    return missing;
}

void RecordForm::announceMissing()
{
    if (QList<MissingField> now = missingFields(); now != m_missing) {
        m_missing = std::move(now);
        emit missingChanged(m_missing);
    }
}

void RecordForm::setFindings(const Findings &findings)
{
    QHash<QString, Findings> byField;
    for (const Finding &finding : findings)
        byField[finding.field].append(finding);
    for (FieldRow *row : m_rows)
        row->setFindings(byField.value(row->name()));
    while (QLayoutItem *item = m_top->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : byField.value(QString()))
        m_top->addWidget(new FindingLine(finding, m_content));
}

void RecordForm::setFieldNote(const QString &field, const QString &text)
{
    if (FieldRow *at = row(field))
        at->setNote(text);
}

void RecordForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (FieldRow *row : m_rows)
        row->editor()->setReadOnly(readOnly || m_locked.contains(row->name()));
}

void RecordForm::setFieldLocked(const QString &field, bool locked, const QString &why)
{
    FieldRow *at = row(field);
    if (!at)
        return;
    if (locked)
        m_locked.insert(field, why);
    else
        m_locked.remove(field);
    at->editor()->setReadOnly(locked || m_readOnly);
    at->setNote(locked ? why : QString());
}

void RecordForm::setOutsideValue(const QString &field, const Value &value)
{
    m_outside.insert(field, value);
    updateShown();
}

Value RecordForm::currentValue(const QString &field) const
{
    if (const FieldEditor *at = editor(field))
        return at->value();
    if (const auto at = m_outside.find(field); at != m_outside.end())
        return *at;
    const FieldSpec *spec = m_spec.find(field);
    return spec && m_loaded ? spec->get(m_loaded->data()) : Value{};
}

bool RecordForm::isShown(const FieldSpec &spec) const
{
    const QString condition = QString::fromLatin1(spec.shownWhen);
    if (condition.isEmpty())
        return true;
    const qsizetype equals = condition.indexOf(u'=');
    if (equals < 0)
        return isSet(currentValue(condition));
    const QStringList held = textOf(currentValue(condition.left(equals))).split(u',');
    return held.contains(condition.mid(equals + 1));
}

void RecordForm::updateShown()
{
    for (const auto &[box, rows] : m_sections) {
        bool any = false;
        for (FieldRow *row : rows) {
            // What is wrong stays in sight, even where the field does not apply any more.
            const bool shown = isShown(row->editor()->spec()) || !row->editor()->acceptable();
            row->setVisible(shown);
            any = any || shown;
        }
        box->setVisible(any);
    }
}

void RecordForm::rowEdited(FieldRow *row)
{
    if (m_loading)
        return;
    updateShown();
    announceMissing();
    emit fieldEdited(row->name());
    emit edited();
}

bool RecordForm::focusField(const QString &field)
{
    FieldRow *at = row(field);
    if (!at || at->isHidden())
        return false;
    for (QWidget *up = at->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up)) {
            m_content->layout()->activate();
            area->ensureWidgetVisible(at, 0, theme::spacing(4));
            break;
        }
    }
    at->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

QString RecordForm::focusedField() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (const FieldRow *row : m_rows) {
        if (focus && row->isAncestorOf(focus))
            return row->name();
    }
    return {};
}

void RecordForm::toggleHelp(const QString &field)
{
    if (FieldRow *at = row(field))
        at->setHelpVisible(!at->isHelpVisible());
}

FieldRow *RecordForm::row(QAnyStringView field) const
{
    for (FieldRow *row : m_rows) {
        if (QAnyStringView::equal(QLatin1StringView(row->editor()->spec().name), field))
            return row;
    }
    return nullptr;
}

FieldEditor *RecordForm::editor(QAnyStringView field) const
{
    const FieldRow *at = row(field);
    return at ? at->editor() : nullptr;
}

QStringList RecordForm::fieldNames() const
{
    QStringList names;
    for (const FieldRow *row : m_rows)
        names.append(row->name());
    return names;
}

void RecordForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || (event->modifiers() & ~Qt::KeypadModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Enter moves on, as in the programs counselors come from; it never presses a dialog's button by
    // accident.
    const QString here = focusedField();
    const auto last = std::ranges::find_if(m_rows.rbegin(), m_rows.rend(),
                                           [](const FieldRow *row) { return !row->isHidden(); });
    if (last != m_rows.rend() && (*last)->name() == here)
        emit enteredLast();
    else
        focusNextChild();
}

} // namespace waymark
