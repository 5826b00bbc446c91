package pl.krakow.centra.events.advice.domain;

import pl.krakow.centra.kit.centre.LocalizedText;

/**
 * What advice is given in: law, accounting and so on. Which there are is data.
 *
 * @param code the same for ever; reports count by it
 */
public record AdviceField(String code, LocalizedText name) {}
