/**
 * Documents on paper that everybody can read: tagged PDF (PDF/UA-1, ISO 14289-1) with language, title, headings and bookmarks,
 * printed with a font that is embedded and has the letters of every language the centres speak.
 */
@NullMarked
package pl.krakow.centra.kit.pdf;

import org.jspecify.annotations.NullMarked;
