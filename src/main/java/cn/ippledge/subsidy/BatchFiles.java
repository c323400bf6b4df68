package cn.ippledge.subsidy;

import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.AmountInWords;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What a released batch is handed over as: a text file for the bank, whose form is described in {@code bank-file.md}, and a
 * sheet for people. Both carry the total in figures and in words.
 */
@Service
public class BatchFiles {

    static final SheetForm FORM = new SheetForm(
            "subsidy.batch.sheet",
            List.of(
                    new Column("lineNo", "subsidy.batch.line"),
                    new Column("claimNo", "subsidy.no"),
                    new Column("name", "subsidy.account.name"),
                    new Column("account", "subsidy.account.no"),
                    new Column("bank", "subsidy.account.bank"),
                    new Column("amount", "subsidy.granted"),
                    new Column("words", "subsidy.words")));

    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final SubsidyPayments payments;
    private final Sheets sheets;

    BatchFiles(SubsidyPayments payments, Sheets sheets) {
        this.payments = payments;
        this.sheets = sheets;
    }

    public byte[] bankFile(String no, Actor actor) {
        return text(released(no, actor)).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] sheet(String no, Actor actor) {
        SubsidyPayments.Batch batch = released(no, actor);
        List<List<Object>> rows = new ArrayList<>();
        for (Payment line : batch.lines())
            rows.add(Arrays.asList(
                    line.lineNo(),
                    line.claimNo(),
                    line.accountName(),
                    line.accountNo(),
                    line.accountBank(),
                    line.amount(),
                    AmountInWords.of(line.amount())));
        PaymentBatch head = batch.head();
        rows.add(Arrays.asList(null, head.no(), null, null, null, head.total(), AmountInWords.of(head.total())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(FORM, rows, out);
        return out.toByteArray();
    }

    static String text(SubsidyPayments.Batch batch) {
        PaymentBatch head = batch.head();
        StringBuilder text = new StringBuilder();
        text.append(String.join(
                        "|",
                        "H",
                        head.no(),
                        head.region().code(),
                        DAY.format(head.decidedAt()),
                        String.valueOf(head.lineCount()),
                        head.total().toString(),
                        AmountInWords.of(head.total())))
                .append(LINE_END);
        for (Payment line : batch.lines())
            text.append(String.join(
                            "|",
                            "D",
                            "%05d".formatted(line.lineNo()),
                            line.accountNo(),
                            plain(line.accountName()),
                            plain(line.accountBank()),
                            line.amount().toString(),
                            line.claimNo()))
                    .append(LINE_END);
        return text.append(String.join(
                        "|", "T", String.valueOf(head.lineCount()), head.total().toString()))
                .append(LINE_END)
                .toString();
    }

    /** A name cannot break the file: the separator and line ends are taken out of it. */
    private static String plain(String name) {
        return name.replaceAll("[|\\r\\n\\t]", " ").strip();
    }

    private SubsidyPayments.Batch released(String no, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        SubsidyPayments.Batch batch = payments.get(no, actor);
        if (!batch.head().isReleased())
            throw new Rejected(CommonReason.WRONG_STATE, batch.head().state().name());
        return batch;
    }
}
