package pl.krakow.centra.events.incubation.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.events.incubation.domain.PathTemplates;
import pl.krakow.centra.events.incubation.domain.TemplateStep;
import pl.krakow.centra.kit.centre.LocalizedText;

/** One document per version; its number is its id, so that of two written at once one is refused. */
final class MongoPathTemplates implements PathTemplates {

    private final MongoOperations mongo;

    MongoPathTemplates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Document("incubationTemplates")
    @TypeAlias("incubationTemplate")
    record TemplateDocument(@Id int id, List<TemplateStepDocument> steps) {

        PathTemplate toTemplate() {
            return new PathTemplate(
                    id, steps.stream().map(TemplateStepDocument::toStep).toList());
        }
    }

    record TemplateStepDocument(
            String code,
            Map<String, String> title,
            Map<String, String> about,
            Map<String, String> proof,
            List<String> after,
            boolean needsProof,
            int usualDays,
            List<String> adviceFields,
            List<String> topics,
            boolean meets) {

        static TemplateStepDocument of(TemplateStep step) {
            return new TemplateStepDocument(
                    step.code(),
                    step.title().texts(),
                    step.about().texts(),
                    step.proof().texts(),
                    step.after(),
                    step.needsProof(),
                    step.usualDays(),
                    step.adviceFields().stream().sorted().toList(),
                    step.topics().stream().sorted().toList(),
                    step.meets());
        }

        TemplateStep toStep() {
            return new TemplateStep(
                    code,
                    new LocalizedText(title),
                    new LocalizedText(about),
                    new LocalizedText(proof),
                    after,
                    needsProof,
                    usualDays,
                    Set.copyOf(adviceFields),
                    Set.copyOf(topics),
                    meets);
        }
    }

    @Override
    public Optional<PathTemplate> newest() {
        var latest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1);
        return Optional.ofNullable(mongo.findOne(latest, TemplateDocument.class))
                .map(TemplateDocument::toTemplate);
    }

    @Override
    public Optional<PathTemplate> version(int version) {
        return Optional.ofNullable(mongo.findById(version, TemplateDocument.class))
                .map(TemplateDocument::toTemplate);
    }

    @Override
    public boolean add(PathTemplate template) {
        var steps = template.steps().stream().map(TemplateStepDocument::of).toList();
        try {
            mongo.insert(new TemplateDocument(template.version(), steps));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
