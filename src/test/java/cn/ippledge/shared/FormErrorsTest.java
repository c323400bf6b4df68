package cn.ippledge.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

class FormErrorsTest {

    /** A form as the pages bind one. */
    public static class Form {
        private String name = "typed";
        private Map<String, String> amounts = new LinkedHashMap<>();

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Map<String, String> getAmounts() {
            return amounts;
        }

        public void setAmounts(Map<String, String> amounts) {
            this.amounts = amounts;
        }
    }

    @Test
    void aFieldKeepsWhatWasTypedAndAnUnknownOneSpeaksForTheForm() {
        BeanPropertyBindingResult form = bound();
        FormErrors.show(
                Rejected.fields(List.of(
                        new Rejected.Field("name", CommonReason.TOO_LONG, 3),
                        new Rejected.Field("amounts[BANK]", CommonReason.REQUIRED),
                        new Rejected.Field("lines", CommonReason.REQUIRED))),
                form);
        assertThat(form.getFieldErrors())
                .extracting(FieldError::getField, FieldError::getRejectedValue)
                .containsExactly(tuple("name", "typed"), tuple("amounts[BANK]", null));
        assertThat(form.getGlobalErrors()).extracting(ObjectError::getCode).containsExactly("reason.REQUIRED");
    }

    @Test
    void answersWithTheCommandOrTheFormOnceMore() {
        BeanPropertyBindingResult form = bound();
        assertThat(FormErrors.answer(form, () -> "redirect:/done", () -> "form"))
                .isEqualTo("redirect:/done");
        assertThat(FormErrors.answer(
                        form,
                        () -> {
                            throw new Rejected(CommonReason.MAKER_IS_CHECKER);
                        },
                        () -> "form"))
                .isEqualTo("form");
        assertThat(form.getGlobalErrors()).hasSize(1);
    }

    /** With a conversion service, as the dispatcher gives one: it finds an editor for any name. */
    private static BeanPropertyBindingResult bound() {
        BeanPropertyBindingResult form = new BeanPropertyBindingResult(new Form(), "form");
        form.initConversion(new DefaultFormattingConversionService());
        return form;
    }
}
