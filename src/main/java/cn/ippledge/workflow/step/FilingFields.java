package cn.ippledge.workflow.step;

import cn.ippledge.collateral.ClaimKind;
import cn.ippledge.collateral.ContractContent;
import cn.ippledge.collateral.FiledDocument;
import cn.ippledge.collateral.FilingForm;
import cn.ippledge.collateral.FilingStatement;
import cn.ippledge.collateral.SubmitChannel;
import java.util.List;

/** What the bank declares when it files or corrects, as fields: the ordinary case is ticked already. */
final class FilingFields {

    private FilingFields() {}

    static List<Field> of(FilingForm form) {
        return List.of(
                Field.choice("channel", Option.all(SubmitChannel.class, "submitChannel"))
                        .value(form.channel()),
                Field.choice("claimKind", Option.all(ClaimKind.class, "claimKind"))
                        .value(form.claimKind()),
                Field.of("currency", FieldType.TEXT).value(form.currency()),
                Field.choices("documents", Option.all(FiledDocument.class, "filedDocument"))
                        .optional()
                        .values(form.documents()),
                Field.choices("contract", Option.all(ContractContent.class, "contractContent"))
                        .optional()
                        .values(form.contract()),
                Field.choices("statements", Option.all(FilingStatement.class, "filingStatement"))
                        .optional()
                        .values(form.statements()),
                Field.of("maximumAmount", FieldType.CHECKBOX).optional().value(form.maximumAmount() ? "true" : null),
                Field.of("cap", FieldType.MONEY).optional().value(form.cap()),
                Field.of("claimsFrom", FieldType.DATE).optional().value(form.claimsFrom()),
                Field.of("claimsTo", FieldType.DATE).optional().value(form.claimsTo()),
                Field.of("termTo", FieldType.DATE).optional().value(form.termTo()));
    }

    static FilingForm read(StepAnswers a) {
        return new FilingForm(
                a.choice("channel", SubmitChannel.class),
                a.choice("claimKind", ClaimKind.class),
                a.text("currency"),
                a.checked("maximumAmount"),
                a.money("cap"),
                a.date("claimsFrom"),
                a.date("claimsTo"),
                a.date("termTo"),
                a.choices("contract", ContractContent.class),
                a.choices("documents", FiledDocument.class),
                a.choices("statements", FilingStatement.class),
                a.opinion());
    }
}
