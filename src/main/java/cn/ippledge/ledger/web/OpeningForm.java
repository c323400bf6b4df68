package cn.ippledge.ledger.web;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** The balances of a pool that already runs, as they are typed: one amount for each account, one for each funder. */
public class OpeningForm {

    static final int FUNDERS = 5;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private LocalDate date;

    private String document;
    private String text;
    private Map<AccountKind, String> amounts = new EnumMap<>(AccountKind.class);
    private List<String> funders = new ArrayList<>();
    private List<String> shares = new ArrayList<>();

    private MultipartFile file;

    MakeRequest toCommand(long bookId) {
        return new MakeRequest(bookId, RequestKind.OPENING_BALANCES, date, document, text, lines(), null);
    }

    /** The paper that the balances come from; null when none was chosen. */
    Upload paper() {
        if (file == null || file.isEmpty()) return null;
        try {
            return new Upload(file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NewLine> lines() {
        List<NewLine> lines = new ArrayList<>();
        amounts.forEach((kind, typed) -> {
            if (typed != null && !typed.isBlank())
                lines.add(new NewLine(
                        kind, "", kind.normalSide(), RequestForm.money("amounts[" + kind + "]", typed), null, null));
        });
        for (int i = 0; i < shares.size(); i++) {
            String typed = shares.get(i);
            if (typed == null || typed.isBlank()) continue;
            String funder = i < funders.size() ? funders.get(i) : null;
            if (funder == null || funder.isBlank()) throw Rejected.field("funders[" + i + "]", CommonReason.REQUIRED);
            lines.add(NewLine.credit(AccountKind.FUNDER_CAPITAL, RequestForm.money("shares[" + i + "]", typed))
                    .of(funder));
        }
        return lines;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Map<AccountKind, String> getAmounts() {
        return amounts;
    }

    public void setAmounts(Map<AccountKind, String> amounts) {
        this.amounts = amounts;
    }

    public MultipartFile getFile() {
        return file;
    }

    public void setFile(MultipartFile file) {
        this.file = file;
    }

    public List<String> getFunders() {
        return funders;
    }

    public void setFunders(List<String> funders) {
        this.funders = funders;
    }

    public List<String> getShares() {
        return shares;
    }

    public void setShares(List<String> shares) {
        this.shares = shares;
    }
}
