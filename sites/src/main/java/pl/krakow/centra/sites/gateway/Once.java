package pl.krakow.centra.sites.gateway;

/**
 * Makes something at most once, however often its form is sent: the form carries the key, and the API gives the first
 * answer again ({@code Idempotency-Key}).
 *
 * @param key as the form had it
 */
public record Once(String key) {}
