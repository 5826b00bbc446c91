/** Where those who act for an organisation or a centre want to be written to. */
@NullMarked
package pl.krakow.centra.volunteering.letters.domain;

import org.jspecify.annotations.NullMarked;
