# What this site adds to Asciidoctor: a jail for includes, and a converter that says where each block was written.
#
# Log messages that begin with "vielfalt:" are read by de.vielfalt.source.AsciidocLog.

module Vielfalt
  MAX_INCLUDE_BYTES = 1024 * 1024
  MAX_INCLUDE_DEPTH = 32

  # Attributes that would tell of the machine or the hour; without them a reference to one is a missing attribute.
  MACHINE_ATTRIBUTES = %w(docdir docfile user-home docdate doctime docdatetime docyear localdate localtime
                          localdatetime localyear)

  class << self
    # Folders below which a document may include, by document.
    def root document
      document = document.parent_document while document.nested?
      document
    end

    def escape text
      text.gsub(/[^A-Za-z0-9.\/_]/) { |c| c.bytes.map { |b| '%%%02X' % b }.join }
    end
  end

  # Takes the decision where an include leads out of Asciidoctor's hands; what to take from the file stays with it.
  module IncludeJail
    def resolve_include_path target, attrlist, attributes
      jail = (Vielfalt.root @document).instance_variable_get :@vielfalt_jail
      return super unless jail
      return vielfalt_refuse 'include-outside', target if target.match?(/\A[a-z][a-z0-9+.-]*:/i) || target.start_with?('/', '\\')
      folder = @file ? @dir : (Vielfalt.root @document).base_dir
      path = ::File.expand_path target, folder
      begin
        real = ::File.realpath path
      rescue ::SystemCallError
        if attributes['optional-option'] && (vielfalt_inside? path, jail)
          ((Vielfalt.root @document).instance_variable_get :@vielfalt_includes) << (path.slice jail.length + 1, path.length)
          shift
          return true
        end
        return vielfalt_refuse((vielfalt_inside? path, jail) ? 'include-missing' : 'include-outside', target)
      end
      return vielfalt_refuse 'include-outside', target unless vielfalt_inside? real, jail
      return vielfalt_refuse 'include-missing', target unless ::File.file? real
      return vielfalt_refuse 'include-large', target if (::File.size real) > MAX_INCLUDE_BYTES
      open = [real, @file, *(@include_stack.map { |entry| entry[1] })]
      return vielfalt_refuse 'include-circle', target if (open.drop 1).include?(real) || real == (Vielfalt.root @document).instance_variable_get(:@vielfalt_file)
      return vielfalt_refuse 'include-circle', target if open.size > MAX_INCLUDE_DEPTH
      text = ::File.read real, mode: 'rb:UTF-8'
      return vielfalt_refuse 'include-encoding', target if !text.valid_encoding? || (text.include? "\0")
      relative = real.slice jail.length + 1, real.length
      ((Vielfalt.root @document).instance_variable_get :@vielfalt_includes) << relative
      [real, :file, relative]
    end

    # A placeholder alone on its line would be taken for a block's attributes, and vanish.
    def prepare_lines data, opts = {}
      super.map { |line| (line.start_with? '[PLATZHALTER') ? '{empty}' + line : line }
    end

    def vielfalt_inside? path, jail
      path.start_with? jail + '/'
    end

    def vielfalt_refuse kind, target
      logger.error message_with_context %(vielfalt:#{kind}:#{target}), source_location: cursor
      shift
      true
    end
  end

  Asciidoctor::PreprocessorReader.prepend IncludeJail

  # Sets a document up before its first line is read.
  class Preparation < Asciidoctor::Extensions::Preprocessor
    def process document, reader
      return reader if document.nested?
      document.instance_variable_set :@vielfalt_jail, (document.attributes.delete 'vielfalt-jail')
      document.instance_variable_set :@vielfalt_file, (document.attributes.delete 'vielfalt-file')
      document.instance_variable_set :@vielfalt_includes, []
      MACHINE_ATTRIBUTES.each { |name| document.attributes.delete name }
      reader
    end
  end

  # HTML 5 as Asciidoctor writes it, each block preceded by a comment that says where it was written.
  class BodyConverter < (Asciidoctor::Converter.for 'html5')
    register_for 'html5'

    def convert node, transform = node.node_name, opts = nil
      html = super
      return html unless html && Asciidoctor::AbstractBlock === node && (at = node.source_location)
      path = at.file ? (Vielfalt.escape at.path) : ''
      %(<!--@#{at.lineno}:#{path}-->#{html}<!--/@-->)
    end

    # The whole body: what was included is told in front.
    def convert_embedded node
      files = ((Vielfalt.root node).instance_variable_get :@vielfalt_includes) || []
      %(<!--includes #{files.uniq.map { |file| Vielfalt.escape file }.join ' '}-->#{super})
    end

    def convert_image node
      super.sub '<img ', %(<img #{picture_details node})
    end

    def convert_inline_image node
      super.sub '<img ', %(<img #{picture_details node})
    end

    # Raw HTML is handed on as text, so that a tag left open in it cannot reach beyond its block.
    def convert_pass node
      %(<x-raw>#{node.content.to_s.gsub('&', '&amp;').gsub('<', '&lt;').gsub('>', '&gt;')}</x-raw>)
    end

    private

    def picture_details node
      details = %w(rechte einwilligung).map { |name| (node.attr? name) ? %(data-#{name}="#{encode_attribute_value((node.attr name).to_s).gsub '<', '&lt;'}" ) : '' }
      details << %(data-no-alt="" ) if (node.attr? 'default-alt') && (node.attr 'alt') == (node.attr 'default-alt')
      details.join
    end
  end
end
