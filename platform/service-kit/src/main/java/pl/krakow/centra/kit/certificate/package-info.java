/**
 * What the certificates of every service have in common: numbers that answer for ever, a check that never says whose a
 * certificate is, and how hours stand on paper.
 */
@NullMarked
package pl.krakow.centra.kit.certificate;

import org.jspecify.annotations.NullMarked;
