package pl.krakow.centra.kit.autoconfigure;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.openapi.AnswerExamples;
import pl.krakow.centra.kit.openapi.CentraOpenApi;
import pl.krakow.centra.kit.openapi.RefusalExamples;
import pl.krakow.centra.kit.problem.ProblemCodes;
import pl.krakow.centra.kit.problem.ProblemDocuments;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.security.AccessRules;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;

/** The common part of the services' OpenAPI descriptions. */
@AutoConfiguration(after = CentraSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({GlobalOpenApiCustomizer.class})
final class CentraOpenApiAutoConfiguration {

    @Bean
    AnswerExamples answerExamples() {
        return new AnswerExamples();
    }

    @Bean
    CentraOpenApi centraOpenApi(
            ObjectProvider<AccessRules> rules, ObjectProvider<ProblemCodes> codes, ProblemTexts texts) {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Revision.class, Paging.class)
                .replaceWithClass(CentreId.class, String.class);
        var examples = new RefusalExamples(
                codes.orderedStream().flatMap(some -> some.all().stream()).toList(), new ProblemDocuments(texts));
        return new CentraOpenApi(rules.orderedStream().reduce(AccessRules.rules(), AccessRules::and), examples);
    }
}
