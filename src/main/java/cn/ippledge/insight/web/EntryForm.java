package cn.ippledge.insight.web;

import cn.ippledge.insight.EnterIndicator;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** A value as it is typed. */
public class EntryForm {

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private LocalDate asOf;

    private String value;
    private String source;

    EnterIndicator toCommand(String code) {
        return new EnterIndicator(code, asOf, value, source);
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
