package pl.krakow.centra.sites.gateway;

/**
 * Makes something at most once, however often its form is sent: the form carries the key, and the API gives the first
 * answer again ({@code Idempotency-Key}).
 *
 * @param key as the form had it
 */
public record Once(String key) {

    /**
     * The key a form goes on with that wasn't sent with success. While nobody knows what came of it, the same: sent again
     * it stays one thing. Once it was refused, none, so that the page makes another: the API would give the refusal again,
     * whatever is corrected.
     */
    public String after(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> _ -> "";
            case Answer.Refused<?>(var refusal) -> refusal.isStillAtIt() ? key : "";
            case Answer.Down<?> _ -> key;
        };
    }
}
