# frozen_string_literal: true

require 'asciidoctor'

# Converts AsciiDoc in Jekyll's own process, as its plug-in does that Debian lacks.
class AsciidocConverter < Jekyll::Converter
  # A page lies in a folder of its own, one deeper than its source.
  ATTRIBUTES = { 'imagesdir' => '/img', 'relfileprefix' => '../', 'relfilesuffix' => '/' }.freeze

  safe true

  def matches(ext)
    ext == '.adoc'
  end

  def output_ext(_ext)
    '.html'
  end

  def convert(content)
    Asciidoctor.convert(content, safe: :safe, attributes: ATTRIBUTES)
  end
end
