import CorpusAnalysis
import Testing

struct PlaceholderTests {
  @Test(arguments: [
    ("Hello {name}!", "Bonjour !"), ("Hello {name}!", "Bonjour {nom} !"),
    ("{0} of {1}", "{0} de {0}"),
    ("%s files", "fichiers"), ("%d files", "%s fichiers"), ("%1$s %2$s", "%1$s %1$s"),
    ("%(count)d files", "%(nombre)d fichiers"), ("${user} left", "$user est parti"),
    ("<b>Save</b>", "Enregistrer"), ("<b>Save</b>", "<i>Enregistrer</i>"),
    ("one<br>two", "un deux"), ("a <a href=\"x\">link</a>", "un lien"),
    ("{{ count }} left", "reste"),
    ("%%%d", "%%"),
  ])
  func `placeholders and tags that differ are taken`(source: String, target: String) throws {
    #expect(try takes(.placeholders, source, target))
    #expect(try takes(.placeholders, target, source))
  }

  @Test(arguments: [
    ("Hello {name}!", "Bonjour {name} !"), ("%1$s %2$s", "%2$s %1$s"), ("%s %s", "%2$s %1$s"),
    ("%d%% done", "%d %% fait"), ("100% sure", "sûr à 100 %"), ("100 % so far", "100 % bisher"),
    ("50%-os", "50 percent"), ("20%-e", "20%"), ("at http://x.org/a%20day%3f", "à http://x.org"),
    ("<b>Save</b> it", "<b>Enregistre</b>-le"), ("<br/>one", "<BR>un"),
    ("<a href='x' title=\"y z\">a</a>", "<a title=\"w\" href='x'>a</a>"),
    ("I saw <Titanic>.", "J'ai vu « Titanic »."), ("a < b > c", "a est moins que b"),
    ("I <3 you", "Je t'aime"), ("x<y and z>w", "x et w"),
    (
      "{n, plural, one {a file} other {# files}}",
      "{n, plural, one {un fichier} other {# fichiers}}"
    ),
    ("{date, date, long}", "{date}"), ("{an aside}", "(en passant)"), ("%", "pour cent"),
    ("{", "<"), ("{unclosed", "<unclosed"),
  ])
  func `what agrees, or is no placeholder, stays`(source: String, target: String) throws {
    #expect(try !takes(.placeholders, source, target))
    #expect(try !takes(.placeholders, target, source))
  }
}
