package pl.krakow.centra.sites.frame;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import pl.krakow.centra.sites.gateway.Answer;

/** What a whole page is about: where the API has no such thing, there is no such page. */
public final class Found {

    private Found() {}

    /**
     * The answer, given or, while its service is down, for the page to say so.
     *
     * @throws ResponseStatusException 404, when it was refused for whatever reason: an address that somebody made up is told
     *     nothing about what is there
     */
    public static <T> Answer<T> of(Answer<T> answer) {
        if (answer instanceof Answer.Refused<T>) {
            throw none();
        }
        return answer;
    }

    /** The one of all that is meant; as if there were no such page when it isn't among them. */
    public static <T> Answer<T> among(Answer<List<T>> all, Predicate<T> meant) {
        return all.map(items -> items.stream().filter(meant).findFirst().orElseThrow(Found::none));
    }

    /** That there is no such page. */
    public static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
