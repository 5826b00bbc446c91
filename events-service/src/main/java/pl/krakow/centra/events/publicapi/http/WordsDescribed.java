package pl.krakow.centra.events.publicapi.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Paging;

/** Writes every word public events are chosen by into the description of the API. */
@Component
class WordsDescribed implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType().equals(PublicEventsController.class)) {
            var types = Arrays.stream(handler.getMethodParameters())
                    .<Class<?>>map(parameter -> parameter.getParameterType())
                    .toList();
            if (types.contains(MultiValueMap.class)) {
                words(types).stream()
                        .filter(word -> !word.means().isEmpty())
                        .filter(word -> word != Word.DIVISION || !types.contains(CentreId.class))
                        .forEach(word -> operation.addParametersItem(new Parameter()
                                .in("query")
                                .name(word.parameter())
                                .required(false)
                                .description(word.means())
                                .example(word.example())
                                .schema(new StringSchema())));
            }
        }
        return operation;
    }

    private static Set<Word> words(List<Class<?>> types) {
        return types.contains(Paging.class) ? Word.OF_LISTS : Word.OF_FEEDS;
    }
}
