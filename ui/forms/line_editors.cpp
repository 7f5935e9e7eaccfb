// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/line_editors.h"

#include "core/base/text.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

Error problemOf(const QString &what)
{
    return {ErrorKind::BadInput, what, {}};
}

/// A line has no control characters, whatever was pasted.
QString oneLine(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return out.trimmed();
}

QString withAsciiDigits(QString text)
{
    for (QChar &c : text) {
        if (const int digit = c.digitValue(); digit >= 0)
            c = QChar(u'0' + digit);
    }
    return text;
}

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

} // namespace

LineField::LineField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent), m_line(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_line, 1);
    // Longer than the limit, so that what is too much can be seen and cut by the person who typed it.
    m_line->setMaxLength(std::max(1000, spec.lengthLimit() * 2));
    if (spec.secret)
        m_line->setEchoMode(QLineEdit::Password);
    setControl(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &LineField::textTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &LineField::leave);
}

void LineField::setCharacters(int characters)
{
    m_characters = characters;
    m_line->setMaximumWidth(theme::columns(characters) + theme::spacing(3));
    auto *row = static_cast<QHBoxLayout *>(layout());
    if (row->count() == 1)
        row->addStretch();
    row->setStretch(0, 1000);
}

void LineField::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_characters > 0)
        setCharacters(m_characters);
}

void LineField::setValue(const Value &value)
{
    m_value = value;
    m_before = value;
    m_problem.clear();
    m_line->setText(isNull(value) ? QString() : written(value));
    m_line->setCursorPosition(0);
}

QString LineField::typedText() const
{
    return m_line->text();
}

void LineField::setTypedText(const QString &text)
{
    m_line->setText(text);
    take(m_line->text());
}

void LineField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_line->setReadOnly(readOnly);
}

void LineField::textTyped(const QString &text)
{
    take(text);
    emit edited();
}

void LineField::take(const QString &text)
{
    m_problem.clear();
    const QString plain = spec().secret ? text : oneLine(text);
    const int limit = spec().lengthLimit();
    if (plain.isEmpty()) {
        m_value.emplace<std::monostate>();
    } else if (text.size() >= m_line->maxLength()) {
        m_problem = tr("At most %1 characters fit here; the rest was not taken.").arg(counted(limit));
    } else if (auto value = read(plain); !value) {
        m_problem = value.error().text();
    } else if (textOf(*value).size() > limit) {
        m_problem = tr("At most %1 characters fit here; these are %2.")
                        .arg(counted(limit), counted(textOf(*value).size()));
    } else {
        m_value = *std::move(value);
    }
}

void LineField::leave()
{
    if (m_problem.isEmpty()) {
        m_before = m_value;
        const QString shown = isNull(m_value) ? QString() : written(m_value);
        if (shown != m_line->text() && !spec().secret)
            m_line->setText(shown);
    }
    emit finished();
}

TextField::TextField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : LineField(spec, context, parent)
{
    if (spec.maxLength > 0 && spec.maxLength <= 20)
        setCharacters(std::max(4, spec.maxLength + 1));
}

bool TextField::isWide() const
{
    return spec().lengthLimit() >= 400;
}

Result<Value> TextField::read(const QString &text) const
{
    return Value(text);
}

IntegerField::IntegerField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : LineField(spec, context, parent)
{
    setCharacters(10);
}

Result<Value> IntegerField::read(const QString &text) const
{
    bool ok = false;
    const qint64 number = withAsciiDigits(text).remove(u',').remove(u' ').toLongLong(&ok);
    if (!ok)
        return problemOf(tr("Write a whole number, in digits."));
    const bool hasLow = spec().minimum != std::numeric_limits<int>::min();
    const bool hasHigh = spec().maximum != std::numeric_limits<int>::max();
    if (number < spec().minimum || number > spec().maximum) {
        if (hasLow && hasHigh)
            return problemOf(tr("This is %1 to %2.").arg(counted(spec().minimum), counted(spec().maximum)));
        return problemOf(number < spec().minimum ? tr("This is %1 or more.").arg(counted(spec().minimum))
                                                 : tr("This is %1 or less.").arg(counted(spec().maximum)));
    }
    return Value(number);
}

MoneyField::MoneyField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : LineField(spec, context, parent)
{
    setCharacters(14);
}

Result<Value> MoneyField::read(const QString &text) const
{
    static const QRegularExpression form(u"^\\$?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.(\\d{1,2}))?$"_s);
    const QString plain = withAsciiDigits(text);
    if (plain.startsWith(u'-') || plain.startsWith(u'\u2212'))
        return problemOf(tr("An amount here is not less than nothing."));
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return problemOf(tr("Write an amount like 1,234.50."));
    const qint64 dollars = match.captured(1).remove(u',').left(13).toLongLong();
    const qint64 cents = match.captured(2).leftJustified(2, u'0').toLongLong();
    if (dollars > 999'999'999)
        return problemOf(tr("This amount is too large."));
    const qint64 total = dollars * 100 + cents;
    if (total < spec().minimum ||
        (spec().maximum != std::numeric_limits<int>::max() && total > spec().maximum))
        return problemOf(tr("This amount is outside what is allowed here."));
    return Value(total);
}

QString MoneyField::written(const Value &value) const
{
    return moneyText(intOf(value));
}

PhoneField::PhoneField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : LineField(spec, context, parent)
{
    setCharacters(24);
}

Result<Value> PhoneField::read(const QString &text) const
{
    static const QRegularExpression form(u"^([-+()./\\s\\d]*?)(?:\\s*(?:x|ext\\.?|#)\\s*(\\d{1,6}))?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(withAsciiDigits(text));
    if (!match.hasMatch())
        return problemOf(tr("Write the number in digits, like 617 555 0142."));
    const QString number = match.captured(1).trimmed();
    QString digits = digitsOf(number);
    const QString extension = match.captured(2).isEmpty() ? QString() : QString(u" x" + match.captured(2));
    if (digits.size() == 11 && digits.startsWith(u'1'))
        digits.remove(0, 1);
    else if (number.startsWith(u'+') && digits.size() >= 7 && digits.size() <= 15)
        return Value(QString(u'+' + digits + extension));
    if (digits.size() == 7)
        return problemOf(tr("The area code is missing."));
    if (digits.size() != 10)
        return problemOf(tr("A phone number has ten digits; here are %1.").arg(digits.size()));
    return Value(QString(digits + extension));
}

QString PhoneField::written(const Value &value) const
{
    return phoneText(textOf(value));
}

Result<Value> EmailField::read(const QString &text) const
{
    if (!text.contains(u'@'))
        return problemOf(tr("An e-mail address has an @ in it."));
    static const QRegularExpression form(u"^[^\\s@,;<>\"]+@[^\\s@,;<>\".]+(\\.[^\\s@,;<>\".]+)+$"_s);
    if (!form.match(text).hasMatch())
        return problemOf(tr("This does not read as one e-mail address, like name@example.org."));
    return Value(text);
}

ZipField::ZipField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : LineField(spec, context, parent)
{
    setCharacters(11);
}

Result<Value> ZipField::read(const QString &text) const
{
    // Other countries write theirs in other ways; whether it fits the country is for the rules to say.
    static const QRegularExpression unitedStates(u"^\\d{5}(?:[- ]?\\d{4})?$"_s);
    static const QRegularExpression any(u"^[\\p{L}\\d][-\\p{L}\\d ]{1,9}$"_s);
    const QString plain = withAsciiDigits(text);
    if (unitedStates.match(plain).hasMatch()) {
        const QString digits = digitsOf(plain);
        return Value(digits.size() == 9 ? QString(digits.left(5) + u'-' + digits.mid(5)) : digits);
    }
    if (!any.match(plain).hasMatch())
        return problemOf(tr("A zip has five digits, or nine: 02171 or 02171-1234."));
    return Value(plain.toUpper());
}

MomentField::MomentField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : LineField(spec, context, parent)
{
    LineField::setReadOnly(true);
}

void MomentField::setReadOnly(bool) {}

Result<Value> MomentField::read(const QString &) const
{
    return value();
}

QString MomentField::written(const Value &value) const
{
    const QDateTime at = Instant{intOf(value)}.local();
    return tr("%1, %2").arg(longDate(at.date(), context().clock.today()), at.time().toString(u"HH:mm"_s));
}

SsnField::SsnField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : LineField(spec, context, parent)
{
    setCharacters(16);
    line()->setPlaceholderText(u"000-00-0000"_s);
    m_eye = line()->addAction(theme::icon(u"eye"_s), QLineEdit::TrailingPosition);
    m_eye->setObjectName(name() + u"_show");
    m_eye->setText(tr("Show the number"));
    connect(m_eye, &QAction::triggered, this, &SsnField::toggle);
    line()->installEventFilter(this);
}

void SsnField::setValue(const Value &value)
{
    LineField::setValue(value);
    m_shown = false;
    mask();
}

QString SsnField::typedText() const
{
    return m_masked ? textOf(value()) : LineField::typedText();
}

void SsnField::setTypedText(const QString &text)
{
    m_masked = false;
    LineField::setTypedText(text);
    mask();
}

void SsnField::setReadOnly(bool readOnly)
{
    LineField::setReadOnly(readOnly);
    mask();
}

void SsnField::setShown(bool show)
{
    m_shown = show;
    m_masked = false;
    if (acceptable())
        line()->setText(written(value()));
    mask();
}

void SsnField::toggle()
{
    const bool show = m_masked;
    setShown(show);
    if (show)
        emit shown();
}

void SsnField::mask()
{
    m_masked = !m_shown && acceptable() && !isNull(value());
    if (m_masked)
        line()->setText(maskedSsn(textOf(value())));
    line()->setReadOnly(m_readOnly || m_masked);
    m_eye->setIcon(theme::icon(m_masked ? u"eye"_s : u"eye-off"_s));
    m_eye->setVisible(!isNull(value()));
}

Result<Value> SsnField::read(const QString &text) const
{
    static const QRegularExpression form(u"^[-\\s\\d]*$"_s);
    const QString digits = digitsOf(text);
    if (!form.match(withAsciiDigits(text)).hasMatch())
        return problemOf(tr("Write the nine digits of the number."));
    if (digits.size() != 9)
        return problemOf(tr("The number has nine digits; here are %1.").arg(digits.size()));
    return Value(digits);
}

QString SsnField::written(const Value &value) const
{
    return ssnText(textOf(value));
}

void SsnField::leave()
{
    if (m_masked) {
        emit finished();
        return;
    }
    m_shown = false;
    LineField::leave();
    mask();
}

bool SsnField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line() && m_masked && !m_readOnly && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool erases = key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete;
        const bool types = !key->text().isEmpty() && key->text()[0].digitValue() >= 0;
        if (erases || types || key->matches(QKeySequence::Paste)) {
            m_masked = false;
            line()->setReadOnly(false);
            line()->clear();
            take({});
            emit edited();
        }
    }
    return LineField::eventFilter(watched, event);
}

} // namespace waymark
