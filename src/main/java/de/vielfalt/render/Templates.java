package de.vielfalt.render;

import de.vielfalt.view.Messages;
import de.vielfalt.view.PageView;
import de.vielfalt.view.SiteView;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The templates of a site. Each is read and compiled once; after that, pages may be rendered by several threads.
 *
 * <p>A template sees {@code site} ({@link SiteView}), {@code page} ({@link PageView}) and {@code msg("key", …)}
 * ({@link Messages}). It can neither call methods nor create objects, and numbers and booleans print as computers
 * write them: what people read comes formatted from the view.
 */
public final class Templates {
    private final Configuration configuration;

    /**
     * The templates of some folders.
     *
     * @param templateRoots searched in their order, so that a site's own template stands in for the project's; one that
     *     does not exist is passed over
     */
    public Templates(List<Path> templateRoots) {
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(loader(templateRoots));
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setObjectWrapper(new ViewWrapper());
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("Europe/Berlin"));
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
    }

    /**
     * Renders a page.
     *
     * @return the whole HTML document
     * @throws TemplateProblemException if a template is missing or malformed, or fails, or asks for a message that does
     *     not exist
     */
    public String render(PageView page, SiteView site, Messages msg) throws TemplateProblemException {
        Map<String, Object> model = Map.of("page", page, "site", site, "msg", new MessageMethod(msg));
        try {
            return process(configuration.getTemplate(page.template()), model);
        } catch (IOException | TemplateException e) {
            throw TemplateFault.of(page.template(), e);
        }
    }

    /**
     * Renders one component.
     *
     * @param component its folder: {@code event-card}
     * @param macro its macro: {@code eventCard}
     * @param data the values of the macro's parameters
     * @throws TemplateProblemException if it is missing or malformed, or fails
     */
    public String component(String component, String macro, Map<String, Object> data, Messages msg)
            throws TemplateProblemException {
        StringBuilder call =
                new StringBuilder("<#import \"/components/" + component + "/" + component + ".ftlh\" as c>");
        call.append("<@c.").append(macro);
        data.keySet()
                .forEach(name -> call.append(' ').append(name).append("=data.").append(name));
        call.append("/>");
        return render("example.ftlh", call.toString(), Map.of("data", data, "msg", new MessageMethod(msg)));
    }

    /**
     * Renders a template that is in no folder; it may import those that are.
     *
     * @param name what faults call it; its ending says how text is escaped
     * @throws TemplateProblemException if it is malformed, or fails
     */
    public String render(String name, String source, Map<String, Object> model) throws TemplateProblemException {
        try {
            return process(new Template(name, source, configuration), model);
        } catch (IOException | TemplateException e) {
            throw TemplateFault.of(name, e);
        }
    }

    /**
     * Renders such a template with the words of a language, as {@code msg}.
     *
     * @throws TemplateProblemException as before, and if it asks for a message that does not exist
     */
    public String render(String name, String source, Map<String, Object> model, Messages msg)
            throws TemplateProblemException {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("msg", new MessageMethod(msg));
        return render(name, source, whole);
    }

    private static String process(Template template, Map<String, Object> model) throws IOException, TemplateException {
        StringWriter html = new StringWriter(16_384);
        template.process(model, html);
        return html.toString();
    }

    private static TemplateLoader loader(List<Path> roots) {
        List<TemplateLoader> loaders = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try {
                    loaders.add(new FileTemplateLoader(root.toFile()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new MultiTemplateLoader(loaders.toArray(new TemplateLoader[0]));
    }
}
