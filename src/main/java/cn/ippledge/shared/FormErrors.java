package cn.ippledge.shared;

import java.util.function.Supplier;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Puts a refusal beside the fields of the form it came from, so that nothing the person typed is lost. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * What a form's command answers, or the form once more with the refusal beside its fields.
     *
     * @param command returns the name of the next view
     * @param again shows the form
     */
    public static String answer(BindingResult form, Supplier<String> command, Supplier<String> again) {
        try {
            return command.get();
        } catch (Rejected rejected) {
            show(rejected, form);
            return again.get();
        }
    }

    /** Fields that the form does not have become errors of the form as a whole. */
    public static void show(Rejected rejected, BindingResult form) {
        if (rejected.fields().isEmpty()) {
            form.addError(new ObjectError(
                    form.getObjectName(),
                    codes(rejected.reason()),
                    rejected.args().toArray(),
                    rejected.reason().name()));
            return;
        }
        for (Rejected.Field field : rejected.fields()) {
            String[] codes = codes(field.reason());
            Object[] args = field.args().toArray();
            form.addError(
                    !hasField(form, field.field())
                            ? new ObjectError(
                                    form.getObjectName(),
                                    codes,
                                    args,
                                    field.reason().name())
                            : new FieldError(
                                    form.getObjectName(),
                                    field.field(),
                                    form.getRawFieldValue(field.field()),
                                    false,
                                    codes,
                                    args,
                                    field.reason().name()));
        }
    }

    private static String[] codes(Reason reason) {
        return new String[] {"reason." + reason.name()};
    }

    /** Asked of the property itself: an editor or a type is found for names that the form does not have, too. */
    private static boolean hasField(BindingResult form, String name) {
        try {
            form.getRawFieldValue(name);
            return true;
        } catch (InvalidPropertyException unknown) {
            return false;
        }
    }
}
