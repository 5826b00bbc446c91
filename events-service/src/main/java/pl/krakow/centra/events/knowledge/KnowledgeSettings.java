package pl.krakow.centra.events.knowledge;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param lookEvery how often an instance asks the store for what others changed; its own changes it sees at once
 * @param forgottenAfter how long a change may be out of the log, or a reply unwritten of, before it is taken for left by a crash
 * @param gatherUse how long uses are gathered before they are written
 * @param tellUseAfter how long others don't know of more use
 * @param keepLog how long the log is kept; an instance that was away for longer makes its index anew
 * @param largestFile the gateway has a limit of its own
 * @param largestEntry all the texts of an entry in every language, whatever its letters, beside what any request may carry; the
 *     gateway has a limit of its own
 * @param mostWaitingQuestions of one person
 * @param keepQuestions how long it is kept what somebody asked and was told
 */
@Validated
@ConfigurationProperties("centra.knowledge")
record KnowledgeSettings(
        @NotNull @DefaultValue("2s") Duration lookEvery,
        @NotNull @DefaultValue("10s") Duration forgottenAfter,
        @NotNull @DefaultValue("5s") Duration gatherUse,
        @NotNull @DefaultValue("10m") Duration tellUseAfter,
        @NotNull @DefaultValue("7d") Duration keepLog,
        @NotNull @DefaultValue("6MB") DataSize largestFile,
        @NotNull @DefaultValue("768KB") DataSize largestEntry,
        @DefaultValue("5") int mostWaitingQuestions,
        @NotNull @DefaultValue("P3Y") Period keepQuestions) {}
