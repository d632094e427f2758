package de.vielfalt.render;

import de.vielfalt.model.Html;
import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows the records of the view to templates: their components and what they derive from them as properties, nothing
 * to call; {@link Html} as markup; an empty {@link Optional} as a missing value.
 */
final class ViewWrapper extends DefaultObjectWrapper {
    ViewWrapper() {
        super(Configuration.VERSION_2_3_35);
        setExposureLevel(BeansWrapper.EXPOSE_PROPERTIES_ONLY);
        writeProtect();
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
        }
        return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
}
