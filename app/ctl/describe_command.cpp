// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/text_table.h"
#include "core/domain/entities.h"
#include "core/policy/role_policy.h"
#include "core/policy/rule_text.h"
#include "core/refdata/code_lists.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QString kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return u"text"_s;
    case FieldKind::LongText:
        return u"longText"_s;
    case FieldKind::YesNo:
        return u"yesNo"_s;
    case FieldKind::Flag:
        return u"flag"_s;
    case FieldKind::Integer:
        return u"integer"_s;
    case FieldKind::Money:
        return u"cents"_s;
    case FieldKind::Date:
        return u"date"_s;
    case FieldKind::Moment:
        return u"moment"_s;
    case FieldKind::Code:
        return u"code"_s;
    case FieldKind::CodeSet:
        return u"codes"_s;
    case FieldKind::Ref:
        return u"record"_s;
    case FieldKind::Ssn:
        return u"ssn"_s;
    case FieldKind::Phone:
        return u"phone"_s;
    case FieldKind::Email:
        return u"email"_s;
    case FieldKind::Zip:
        return u"zip"_s;
    case FieldKind::Json:
        return u"json"_s;
    }
    return {};
}

void putText(QJsonObject &object, const char *key, const char *text)
{
    if (*text)
        object.insert(QString::fromLatin1(key), QString::fromUtf8(text));
}

void putFlag(QJsonObject &object, const char *key, bool set)
{
    if (set)
        object.insert(QString::fromLatin1(key), true);
}

QJsonObject describe(const FieldSpec &field, const char *context)
{
    QJsonObject json{{u"name"_s, jsonKey(field.name)},
                     {u"column"_s, QString::fromLatin1(field.name)},
                     {u"label"_s, field.labelText(context)},
                     {u"type"_s, kindName(field.type)}};
    if (*field.help)
        json.insert(u"help"_s, field.helpText(context));
    putText(json, "section", field.section);
    putText(json, "codes", field.codes);
    putText(json, "refersTo", field.refersTo);
    putText(json, "group", field.group);
    putText(json, "pirl", field.pirl);
    putText(json, "rule", field.rule);
    putText(json, "shownWhen", field.shownWhen);
    putFlag(json, "required", field.required);
    putFlag(json, "personal", field.personal);
    putFlag(json, "eligibility", field.eligibility);
    putFlag(json, "system", field.system);
    putFlag(json, "secret", field.secret);
    const bool isNumber = field.type == FieldKind::Integer || field.type == FieldKind::Money;
    if (isNumber && field.minimum > std::numeric_limits<int>::min())
        json.insert(u"minimum"_s, field.minimum);
    if (isNumber && field.maximum < std::numeric_limits<int>::max())
        json.insert(u"maximum"_s, field.maximum);
    static constexpr std::array texts{FieldKind::Text, FieldKind::LongText, FieldKind::Phone,
                                      FieldKind::Email, FieldKind::Zip};
    if (std::ranges::find(texts, field.type) != texts.end())
        json.insert(u"maxLength"_s, field.lengthLimit());
    return json;
}

QJsonArray describe(const EntitySpec &spec)
{
    QJsonArray fields;
    for (const FieldSpec &field : spec.fields)
        fields += describe(field, spec.name);
    return fields;
}

QJsonArray entities()
{
    QJsonArray all;
    for (const EntitySpec *spec : allEntities())
        all += QJsonObject{{u"name"_s, QString::fromLatin1(spec->name)},
                           {u"table"_s, QString::fromLatin1(spec->table)},
                           {u"label"_s, spec->labelText()},
                           {u"fields"_s, describe(*spec)}};
    return all;
}

QJsonArray actions()
{
    QJsonArray all;
    for (const ActionSpec *action : allActions()) {
        const QString name = QString::fromLatin1(action->name);
        QJsonObject json{{u"name"_s, name},
                         {u"label"_s, action->labelText()},
                         {u"roles"_s, QJsonArray::fromStringList(policy::rolesFor(name))},
                         {u"parameters"_s, describe(*action->params)},
                         {u"undo"_s, !*action->keepBecause}};
        if (*action->keepBecause)
            json.insert(u"keptBecause"_s, QCoreApplication::translate("Actions", action->keepBecause));
        all += json;
    }
    return all;
}

QJsonArray rules()
{
    QJsonArray all;
    for (const RuleText &rule : policy::rules())
        all += QJsonObject{{u"id"_s, rule.id},
                           {u"title"_s, rule.title},
                           {u"text"_s, rule.text},
                           {u"citation"_s, rule.citation},
                           {u"kind"_s, rule.kind}};
    return all;
}

QJsonArray codeLists()
{
    QJsonArray all;
    for (const QString &list : codes().names()) {
        QJsonArray values;
        for (const Code *code : codes().list(list)) {
            QJsonObject value{{u"code"_s, code->code}, {u"label"_s, code->label}};
            if (code->from.isValid())
                value.insert(u"from"_s, code->from.toString(Qt::ISODate));
            if (code->to.isValid())
                value.insert(u"to"_s, code->to.toString(Qt::ISODate));
            for (auto it = code->extra.begin(); it != code->extra.end(); ++it)
                value.insert(it.key(), it.value());
            values += value;
        }
        all += QJsonObject{{u"name"_s, list}, {u"values"_s, values}};
    }
    return all;
}

QString fieldLines(const QJsonArray &fields)
{
    TextTable table({tr("  Name"), tr("Kind"), tr("Needed"), tr("Label")});
    for (const QJsonValue &value : fields) {
        const QJsonObject field = value.toObject();
        QString kind = field[u"type"_s].toString();
        const QString of = field[u"codes"_s].toString() + field[u"refersTo"_s].toString();
        if (!of.isEmpty())
            kind += u' ' + of;
        table.add({u"  "_s + field[u"name"_s].toString(), kind,
                   field[u"required"_s].toBool() ? tr("yes") : QString(), field[u"label"_s].toString()});
    }
    return table.text();
}

/// The same in words: what the JSON holds, in the order that helps.
QString words(const QString &what, const QJsonArray &all)
{
    QString text;
    for (const QJsonValue &value : all) {
        const QJsonObject one = value.toObject();
        if (what == "rules"_L1) {
            text += one[u"id"_s].toString() + u"  "_s + one[u"title"_s].toString() + u"\n    "_s +
                    one[u"text"_s].toString() + u"\n    "_s + one[u"citation"_s].toString() + u"\n\n"_s;
        } else if (what == "codes"_L1) {
            TextTable table({u"  "_s + tr("Code"), tr("Label")});
            for (const QJsonValue &code : one[u"values"_s].toArray())
                table.add({u"  "_s + code.toObject()[u"code"_s].toString(),
                           code.toObject()[u"label"_s].toString()});
            text += one[u"name"_s].toString() + u'\n' + table.text() + u'\n';
        } else {
            const bool action = what == "actions"_L1;
            text += one[u"name"_s].toString() + u": "_s + one[u"label"_s].toString() + u'\n';
            text += fieldLines(one[action ? u"parameters"_s : u"fields"_s].toArray()) + u'\n';
        }
    }
    return text;
}

int describeWhat(Call &call)
{
    const QString what = call.at(0);
    QJsonArray all;
    if (what == "entities"_L1)
        all = entities();
    else if (what == "actions"_L1)
        all = actions();
    else if (what == "rules"_L1)
        all = rules();
    else if (what == "codes"_L1)
        all = codeLists();
    else
        return call.usage(tr("What can be described: entities, actions, rules, codes."));
    if (call.isSet("json"))
        call.terminal.print(QJsonDocument(all).toJson());
    else
        call.terminal.print(words(what, all));
    return Done;
}

} // namespace

QList<Command> describeCommands()
{
    return {{
        .name = u"describe"_s,
        .usage = u"entities|actions|rules|codes [--json]"_s,
        .summary = tr("print what there is: records, actions, rules, choices"),
        .help = tr("Needs no office. \"entities\" are the kinds of records with every field; \"actions\" "
                   "what can be done\n"
                   "with every parameter and who may; \"rules\" the rules in plain words with where they "
                   "come from;\n"
                   "\"codes\" the lists that fields choose from."),
        .options = {jsonOption()},
        .run = describeWhat,
    }};
}

} // namespace waymark::ctl
