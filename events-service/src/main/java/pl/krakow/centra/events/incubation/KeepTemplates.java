package pl.krakow.centra.events.incubation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.events.incubation.domain.PathTemplates;
import pl.krakow.centra.events.incubation.domain.TemplateStep;
import pl.krakow.centra.kit.web.Revision;

/**
 * The path as groups begin it, which the city's administrator may write anew; each time it is a version of its own, and groups
 * that have set out go on with theirs. Until somebody writes one there is the one that comes with the service.
 */
@Component
public class KeepTemplates {

    private static final String SHIPPED = "incubation/path.json";

    private final PathTemplates templates;
    private final AdviceFields fields;
    private final PathTemplate shipped;

    KeepTemplates(PathTemplates templates, AdviceFields fields) {
        this.templates = templates;
        this.fields = fields;
        this.shipped = shipped();
    }

    private static PathTemplate shipped() {
        try (InputStream file = new ClassPathResource(SHIPPED).getInputStream()) {
            var read = JsonMapper.shared().readValue(file, TemplateView.class).toTemplate();
            read.flaw().ifPresent(flaw -> {
                throw new IllegalStateException("the path that comes with the service can't be: " + flaw);
            });
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of writing a version. */
    public sealed interface Outcome {

        record Written(TemplateView template) implements Outcome {}

        /** Somebody wrote one since. */
        record Outdated() implements Outcome {}

        record Flawed(PathTemplate.Flaw flaw) implements Outcome {}

        record FieldUnknown(String field) implements Outcome {}
    }

    /** A version; the newest when none is named. */
    public Optional<TemplateView> find(@Nullable Integer version) {
        return (version == null ? Optional.of(newest()) : version(version)).map(TemplateView::of);
    }

    /** Groups that begin from now on begin with these steps. */
    public Outcome write(Revision seen, List<TemplateStep> steps) {
        var newest = newest();
        if (!seen.matches(newest.version())) {
            return new Outcome.Outdated();
        }
        var next = new PathTemplate(newest.version() + 1, steps);
        var flaw = next.flaw();
        if (flaw.isPresent()) {
            return new Outcome.Flawed(flaw.get());
        }
        var unknown = steps.stream()
                .flatMap(step -> step.adviceFields().stream())
                .filter(field -> fields.find(field).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return new Outcome.FieldUnknown(unknown.get());
        }
        keepShipped();
        return templates.add(next) ? new Outcome.Written(TemplateView.of(next)) : new Outcome.Outdated();
    }

    /** With which a group begins now. It is kept from then on, whatever comes with a later release. */
    PathTemplate toBeginWith() {
        keepShipped();
        return newest();
    }

    private void keepShipped() {
        if (templates.version(shipped.version()).isEmpty()) {
            templates.add(shipped);
        }
    }

    PathTemplate newest() {
        return templates.newest().orElse(shipped);
    }

    /** The one a path goes by. */
    PathTemplate of(int version) {
        return version(version).orElseThrow();
    }

    private Optional<PathTemplate> version(int version) {
        return templates
                .version(version)
                .or(() -> version == shipped.version() ? Optional.of(shipped) : Optional.empty());
    }
}
