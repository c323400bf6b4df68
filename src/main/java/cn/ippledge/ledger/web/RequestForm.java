package cn.ippledge.ledger.web;

import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** A request with one amount as it is typed. */
public class RequestForm {

    private RequestKind kind;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private LocalDate date;

    private String amount;
    private String funder;
    private String document;
    private String text;

    MakeRequest toCommand(long bookId) {
        return MakeRequest.of(bookId, kind, date, money("amount", amount), funder, document, text);
    }

    /** The amount, or a refusal that names the field it was typed in. */
    static Money money(String field, String typed) {
        if (typed == null || typed.isBlank()) throw Rejected.field(field, CommonReason.REQUIRED);
        try {
            return Money.of(typed.replace(",", ""));
        } catch (Rejected refused) {
            throw Rejected.field(field, refused.reason(), refused.args().toArray());
        }
    }

    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getFunder() {
        return funder;
    }

    public void setFunder(String funder) {
        this.funder = funder;
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
}
