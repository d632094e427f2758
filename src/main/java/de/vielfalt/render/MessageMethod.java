package de.vielfalt.render;

import de.vielfalt.model.Problem;
import de.vielfalt.view.Messages;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code msg("key", …)} in templates: a word of the interface, or a fault if it does not exist. */
final class MessageMethod implements TemplateMethodModelEx {
    private final Messages messages;

    MessageMethod(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DeepUnwrap.unwrap((TemplateModel) arguments.get(i));
        }
        if (values.length == 0 || !(values[0] instanceof String key)) {
            throw new TemplateModelException("msg takes the key of a message as its first argument");
        }
        Object[] rest = Arrays.copyOfRange(values, 1, values.length);
        Optional<String> text = messages.find(key, rest);
        if (text.isEmpty()) {
            throw new MissingMessageException(messages.missing(key));
        }
        return text.get();
    }

    /** No such message. */
    static final class MissingMessageException extends TemplateModelException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        MissingMessageException(Problem problem) {
            super("no message " + problem.arguments());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
